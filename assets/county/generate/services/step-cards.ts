/** Questions that are asked on the television before these services are ordered, as the catalogue's cells keep them. */

/** By service name: Chinese, English. */
export const STEP_CARDS: ReadonlyMap<string, readonly [string, string]> = new Map([
  [
    '水管漏水',
    [
      '哪里漏水？厨房|厕所|院子|说不清；水关得上吗？关得上|关不上；还想说什么？*',
      'Where does it leak? Kitchen|Toilet|Yard|I cannot say; Can you turn it off? Yes|No; Anything else? *',
    ],
  ],
  [
    '家里没电了',
    [
      '邻居家有电吗？有|也没有|不知道；从什么时候起？刚才|今天早上|昨天；还想说什么？*',
      'Do your neighbours have power? Yes|No|I do not know; Since when? Just now|This morning|Yesterday; Anything else? *',
    ],
  ],
  [
    '液化气送上门',
    [
      '要几罐？一罐|两罐；什么时候送？上午|下午|都可以',
      'How many bottles? One|Two; When? Morning|Afternoon|Either',
    ],
  ],
  [
    '县医院挂号',
    [
      '看哪一科？不知道|内科|骨科|眼科|牙科|中医；哪天方便？明天|后天|这星期|都可以；从前的病历号是多少？#',
      'Which doctor? I do not know|General|Bones|Eyes|Teeth|Chinese medicine; Which day? Tomorrow|The day after|This week|Any; What is the number of your old record? #',
    ],
  ],
])

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
  [
    '六十岁以后找活',
    [
      '想干什么活？看门|打扫|做饭|手工|都可以；一天干多久？半天|一天|都可以；还想说什么？*',
      'What work? Minding a gate|Cleaning|Cooking|Handwork|Any; How long a day? Half a day|A whole day|Either; Anything else? *',
    ],
  ],
  [
    '出不了门办银行事',
    [
      '要办什么？取钱存钱|改密码|换卡换存折|别的事；哪天方便？明天|后天|这星期|都可以；还想说什么？*',
      'What for? Money in or out|A new code|A new card or book|Something else; Which day? Tomorrow|The day after|This week|Any; Anything else? *',
    ],
  ],
  [
    '看戏有车接送',
    [
      '哪天的戏？星期五|星期六；几个人坐车？一个人|两个人|三个人以上；上车要人扶吗？要|不用',
      'Which day? Friday|Saturday; How many of you? One|Two|Three or more; Do you need a hand to get in? Yes|No',
    ],
  ],
  [
    '健身器材坏了',
    [
      '坏在哪里？村里|小区|公园|路边；还能用吗？能用|不能用|说不清；还想说什么？*',
      'Where is it? In the village|Our block|The park|By the road; Can it be used? Yes|No|I cannot say; Anything else? *',
    ],
  ],
  [
    '约球台球场',
    [
      '打什么球？乒乓球|羽毛球|门球；哪天来？今天|明天|这星期；什么时候？上午|下午|晚上',
      'Which game? Table tennis|Badminton|Gateball; Which day? Today|Tomorrow|This week; When? Morning|Afternoon|Evening',
    ],
  ],
])

/** Services for the free hours: opera and music, books and films, exercise and games. */
import type { LifeEventTable } from './life-event.ts'

export const CULTURE: LifeEventTable = {
  name: '文化 体育',
  en: 'Culture, sports',
  groups: [
    {
      name: '看戏 看展',
      en: 'Shows and music',
      desk: 1,
      services: `
751 / 这周唱什么戏 / What is on this week? / culture / anyone / none / - / 每周五、周六晚上|Friday and Saturday evenings / free / tv:remind
752 / 老人免费戏票 / Free opera tickets for elders / culture / elder / id / - / now / free / tv:按「打电话给我」，票给您留着|Press Call me and we keep a ticket
753 / 看戏有车接送 / A lift to the opera / culture / 70+ / none / village / book / free / tv:book
754 / 请戏班到村里唱 / An opera in our village / culture / 凑够 50 个人的村|Villages with 50 listeners / proof / village / 30d / free / phone
755 / 看字画展览 / See the painting show / culture / anyone / none / - / 周一休息|Closed on Mondays / free / phone
756 / 老物件请人看看 / How old is this thing? / culture / anyone / 老物件|The old thing / - / 每月 15 号|On the 15th of each month / free / tv:book
757 / 扭秧歌报名 / Join the yangko dancers / culture / anyone / clothes / village / 每天晚饭后|Every day after supper / free / tv:join
758 / 学拉二胡吹唢呐 / Learn the fiddle or the horn / culture / anyone / none / - / 每周三下午|Wednesday afternoons / 不收费，乐器可以借|Free, instruments are lent / tv:join
759 / 学剪纸捏面人 / Paper cuts and dough figures / culture / anyone / glasses / village / 每月两次|Twice a month / 材料 5 元|5 yuan for materials / tv:join
760 / 会老手艺来登记 / Register your old craft / culture / 会老手艺的人|People who know an old craft / id pictures / - / 60d / 每年发 2000 元|Pays 2,000 yuan a year / window
761 / 借锣鼓服装音响 / Borrow drums and costumes / culture / 村里的文艺队|Village troupes / id / - / 1d / 押金 300 元，还了退|300 yuan, given back / phone
762 / 上台唱一段报名 / Sing on our stage / culture / anyone / none / - / 每年腊月|In the last lunar month / free / tv:join`,
    },
    {
      name: '读书 娱乐',
      en: 'Reading and fun',
      desk: 4,
      services: `
530 / 办借书证 / Library card / library / anyone / id / - / now / free / phone
531 / 送书到村 / Books to the village / library / 腿脚不便的人|People who cannot get about / none / village / 每月一次|Once a month / free / tv:order
532 / 大字书和听书机 / Large print, talking books / library / elder / id / - / now / free / tv:order
533 / 孩子周末故事会 / Saturday stories / library / 3 到 10 岁的孩子|Children aged 3 to 10 / none / - / 每周六上午|Saturday mornings / free / tv:join
534 / 村里放电影 / A film in our village / library / all / proof / village / 15d / free / phone
535 / 写春联 / New Year couplets / library / anyone / 红纸|Red paper / village / 每年腊月|In the last lunar month / free / tv:join
536 / 借排练的屋子 / A room to rehearse / library / 村里的文艺队|Village troupes / id / - / 3d / free / phone
537 / 书丢了怎么赔 / I lost a book / library / 借书的人|Readers / none / - / now / 按书价赔|The price of the book / phone
763 / 村里文化屋几点开 / When is our reading room open? / culture / all / none / village / 每天 9 点到 17 点|Daily, nine to five / free / phone
783 / 借象棋借球拍 / Borrow chess sets and rackets / sport / anyone / id / village / now / 押金 20 元，还了退|20 yuan, given back / phone`,
    },
    {
      name: '锻炼 身体',
      en: 'Exercise and games',
      desk: 2,
      services: `
771 / 健身器材坏了 / Broken exercise machine / sport / anyone / none / spot / 3d / free / tv:order
772 / 村里装健身器材 / Exercise machines for us / sport / 还没有器材的村|Villages that have none / proof / village / 60d / free / phone
773 / 体育馆免费进 / Free hours at the sports hall / sport / elder / id / - / 每天 6 点到 9 点|Daily, six to nine / free / phone
774 / 约球台球场 / Book a table or a court / sport / anyone / clothes / - / book / 每小时 5 元，老人不收|5 yuan an hour, free for elders / tv:book
775 / 办游泳卡 / A swimming card / sport / 70 岁以下的人|People under 70 / id photo report / - / now / 每次 5 元|5 yuan each time / window
776 / 学八段锦 / Learn eight gentle exercises / sport / elder / clothes / village / 每天早上 7 点|Daily at 7 in the morning / free / tv:join
777 / 学跳广场舞 / Learn square dancing / sport / anyone / clothes / 东门广场|East Gate Square / 每天晚上 7 点|Daily at 7 in the evening / free / tv:join
778 / 跳舞的声音太吵 / The dance music is too loud / sport / anyone / none / spot / 1D / free / phone
779 / 结伴走路 / Walk together / sport / elder / 水壶、帽子|Water, a hat / 半月塘广场|Banyuetang Square / 每周六早上 7 点|Saturdays at 7 in the morning / free / tv:join
780 / 测一测体力 / How fit am I? / sport / anyone / id clothes / - / 40m / free / tv:book
781 / 腿脚不好怎么练 / Exercise with bad knees / sport / elder / none / call / talk / free / tv:callback
782 / 老人运动会报名 / Join the games for elders / sport / elder / id / village / 每年 10 月|In October each year / free / tv:join`,
    },
  ],
}

/** How the phone's pages look: large, one below the other, without anything that a phone of 2016 lacks. */

export const STYLE = `
* { box-sizing: border-box; }
body { margin: 0; font: 20px/1.5 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: #1c2530; background: #f6f5f1; }
main { max-width: 640px; margin: 0 auto; padding: 16px 16px 48px; }
h1 { font-size: 26px; line-height: 1.3; margin: 4px 0 12px; } p { margin: 0 0 14px; }
label { display: block; font-weight: 600; margin: 18px 0 6px; overflow-wrap: break-word; }
input, textarea, button { font: inherit; color: inherit; }
input[type=text], input[type=file], textarea { width: 100%; padding: 12px; border: 1px solid #56616c; border-radius: 6px; background: #fff; }
textarea { min-height: 200px; resize: vertical; }
.digits { font-size: 34px; letter-spacing: 8px; text-align: center; }
button { min-height: 52px; padding: 10px 20px; border: 1px solid #1b2834; border-radius: 6px; background: #fff; }
button.main { display: block; width: 100%; margin: 22px 0 0; background: #9a4d00; border-color: #9a4d00; color: #fff; font-weight: 600; }
input:focus, textarea:focus, button:focus { outline: 3px solid #d97a00; outline-offset: 2px; }
.notice { border-left: 6px solid #9a4d00; background: #fff3df; padding: 12px 14px; } .notice.good { border-color: #1b6e3c; background: #e8f4ec; }
.detail { color: #56616c; font-size: 18px; }
.photos { list-style: none; margin: 12px 0 0; padding: 0; } .photos li { margin: 0 0 10px; }
.photos span { display: inline-block; min-width: 180px; }
`

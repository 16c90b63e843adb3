/** How the desk looks: one column grid, large letters, one accent; nothing that a browser of 2016 lacks. */

export const STYLE = `
* { box-sizing: border-box; }
body { margin: 0; font: 18px/1.55 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: #1c2530; background: #f6f5f1; }
a { color: #0b5c8a; } a:hover { text-decoration-thickness: 2px; }
a:focus, button:focus, input:focus, select:focus, textarea:focus, summary:focus { outline: 3px solid #d97a00; outline-offset: 2px; }
.skip { position: absolute; left: -999px; } .skip:focus { left: 16px; top: 8px; background: #fff; padding: 8px; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; background: #1b2834; padding: 0 24px; }
header nav, .who, .who form { display: flex; flex-wrap: wrap; align-items: center; }
header a, .who span { color: #f6f1e6; text-decoration: none; padding: 12px 14px; }
header nav a[aria-current] { background: #f6f5f1; color: #1c2530; font-weight: 600; }
header a.alarm { background: #b3261e; color: #fff; font-weight: 600; }
.who span { padding-right: 4px; color: #cbd3db; }
main { max-width: 1240px; margin: 0 auto; padding: 20px 24px 64px; }
h1 { font-size: 28px; line-height: 1.3; margin: 4px 0 16px; } h2 { font-size: 21px; margin: 28px 0 8px; } h3 { font-size: 18px; margin: 0 0 8px; }
table { border-collapse: collapse; width: 100%; background: #fff; border: 1px solid #dcdad3; }
th, td { text-align: left; padding: 10px 12px; border-bottom: 1px solid #e6e4dd; vertical-align: top; }
th { font-weight: 600; background: #efede7; white-space: nowrap; } td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.time, td.id { white-space: nowrap; font-variant-numeric: tabular-nums; }
tr.pressing td:first-child { box-shadow: inset 6px 0 #b3261e; }
.card { background: #fff; border: 1px solid #dcdad3; padding: 16px 20px; margin: 0 0 16px; }
.columns { display: flex; flex-wrap: wrap; margin: 0 -10px; } .columns > * { flex: 1 1 440px; min-width: 0; padding: 0 10px; }
.columns > .wide { flex-grow: 1.4; } .columns > * > :first-child, .card > :first-child { margin-top: 0; }
dl { display: grid; grid-template-columns: 140px 1fr; margin: 0; } dt { color: #56616c; padding: 4px 0; } dd { margin: 0; padding: 4px 0; overflow-wrap: anywhere; white-space: pre-line; }
label, legend { display: block; font-weight: 600; margin: 12px 0 4px; } label.choice { display: inline-block; font-weight: 400; margin: 4px 20px 4px 0; }
fieldset { border: 0; margin: 0; padding: 0; }
input, select, textarea, button { font: inherit; color: inherit; }
input[type=text], input[type=tel], input[type=search], input[type=password], input[type=date], select, textarea { width: 100%; padding: 9px 10px; border: 1px solid #7c8791; background: #fff; border-radius: 4px; }
input[type=radio], input[type=checkbox] { width: 20px; height: 20px; vertical-align: -3px; }
textarea { min-height: 84px; resize: vertical; }
button, a.button { display: inline-block; padding: 9px 20px; border: 1px solid #1b2834; border-radius: 4px; background: #fff; color: #1c2530; text-decoration: none; cursor: pointer; }
button.main, a.main { background: #9a4d00; border-color: #9a4d00; color: #fff; font-weight: 600; }
button.plain { border-color: #cbd3db; background: none; color: #f6f1e6; padding: 4px 12px; }
form .end { margin: 14px 0 0; } .row { display: flex; flex-wrap: wrap; align-items: flex-end; margin: 0 -8px 16px; } .row > * { padding: 0 8px; flex: 1 1 150px; } .row > .end { flex: 0 0 auto; }
.notice { border-left: 6px solid #9a4d00; background: #fff3df; padding: 12px 16px; margin: 0 0 16px; } .notice.good { border-color: #1b6e3c; background: #e8f4ec; }
.lanes { display: flex; flex-wrap: wrap; margin: 0 0 16px; } .lanes a { padding: 8px 16px; border: 1px solid #dcdad3; background: #fff; margin: 0 8px 8px 0; text-decoration: none; border-radius: 4px; }
.lanes a[aria-current] { border-color: #9a4d00; box-shadow: inset 0 -4px #9a4d00; font-weight: 600; }
.tag { display: inline-block; border: 1px solid #7c8791; border-radius: 4px; padding: 0 8px; margin-right: 6px; font-size: 16px; white-space: nowrap; } .tag.rescue { background: #b3261e; border-color: #b3261e; color: #fff; } .tag.late { border-color: #b3261e; color: #b3261e; }
.story { list-style: none; margin: 0; padding: 0; } .story li { border-left: 3px solid #dcdad3; padding: 2px 0 12px 16px; }
.photos img { max-width: 100%; height: 220px; object-fit: contain; margin: 0 8px 8px 0; }
.detail { color: #56616c; font-size: 16px; overflow-wrap: anywhere; }
.ok { color: #1b6e3c; } .failed { color: #b3261e; } .new { color: #56616c; }
summary { cursor: pointer; padding: 5px 0; } details.card > summary { padding: 0; font-weight: 600; }
.narrow { max-width: 560px; } .big { font-size: 30px; letter-spacing: 6px; }
@media print { header, .noprint, .skip { display: none; } body { background: #fff; font-size: 12pt; } main { padding: 0; } @page { size: A4; margin: 18mm; } }
`

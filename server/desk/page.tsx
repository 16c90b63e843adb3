/** The frame of every page of the desk: readable, and working without scripts. */
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'

const STYLE = `
body { font: 18px/1.6 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1d1d1f; background: #fbfaf7; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-bottom: .3rem; }
table { border-collapse: collapse; width: 100%; background: #fff; }
th, td { text-align: left; padding: .5rem .7rem; border-bottom: 1px solid #ddd; vertical-align: top; }
.ok { color: #1b6e3c; } .failed { color: #b3261e; } .new { color: #5f5f5f; }
.detail { color: #5f5f5f; font-size: .9rem; overflow-wrap: anywhere; }
summary { cursor: pointer; padding: .3rem 0; }
`

/** The whole document around `children`. */
export function Page(props: { title: string; children: Child }) {
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{props.title}</title>
        <style>{raw(STYLE)}</style>
      </head>
      <body>
        <h1>{props.title}</h1>
        {props.children}
      </body>
    </html>
  )
}

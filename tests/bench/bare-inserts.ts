/** What the disk alone allows: rows written one by one with SQLite, each of them synced. `bare-inserts.ts <file> <seconds>` */
import Database from 'better-sqlite3'

const [file = '', seconds = '2'] = process.argv.slice(2)
const sqlite = new Database(file)
sqlite.pragma('journal_mode = WAL')
sqlite.pragma('synchronous = FULL')
sqlite.exec('create table row (id integer primary key, body text not null)')
const insert = sqlite.prepare('insert into row (body) values (?)')
const body = 'x'.repeat(500)
const until = performance.now() + Number(seconds) * 1000
const began = performance.now()
let rows = 0
while (performance.now() < until) {
  insert.run(body)
  rows++
}
process.stdout.write(String((rows * 1000) / (performance.now() - began)))
sqlite.close()

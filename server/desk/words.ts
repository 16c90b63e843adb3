/** The words of the desk's frame, its sign-in and its lists: Chinese first, then English. */
import { REQUEST_WORDS } from './request-words.ts'
import { SOURCE_WORDS } from './source-words.ts'

const FRAME_WORDS = {
  skip: ['跳到正文', 'Skip to the page'],
  pages: ['各页', 'Pages'],
  today: ['今天', 'Today'],
  requests: ['办件', 'Requests'],
  intake: ['接电话', 'Phone intake'],
  history: ['查找', 'Search'],
  figures: ['统计', 'Figures'],
  televisions: ['绑定电视', 'Bind a TV'],
  accounts: ['账号', 'Accounts'],
  sources: ['来源', 'Sources'],
  clips: ['录音', 'Recordings'],
  'sign-in': ['登录', 'Sign in'],
  'sign-in-title': ['登录工作台', 'Sign in to the desk'],
  'sign-out': ['退出', 'Sign out'],
  login: ['账号', 'Account'],
  password: ['密码', 'Password'],
  forgotten: [
    '忘了密码，请管理员在“账号”里换一个。',
    'If you forgot the password, an admin can set another under “Accounts”.',
  ],
  'demo-notice': [
    '这是样板县，人和事都是编的。可以用下面的账号试一试。',
    'This is the sample county: everything in it is made up. Try it with these accounts.',
  ],
  'wrong-password': ['账号或密码不对，请再试一次。', 'Account and password do not fit. Try again.'],
  'too-many-guesses': ['试得太多了。请等一分钟再试。', 'Too many tries. Wait a minute, then try again.'],
  'foreign-form': [
    '这张表不是从本页发来的，什么也没有改。请回到这一页再试一次。',
    'This form did not come from our page; nothing was changed. Go back to the page and try again.',
  ],
  'session-over': [
    '登录已经过期，什么也没有改。请重新登录，再发一次。',
    'Your session has ended; nothing was changed. Sign in, then send it again.',
  ],
  'not-allowed': ['您的账号不能看这一页。', 'Your account may not see this page.'],
  'no-page': ['没有这一页。', 'There is no such page.'],
  'not-done-title': ['没有办成', 'Not done'],
  'form-too-long': ['写得太长了，什么也没有改。', 'That was too long; nothing was changed.'],
  'kept-words': ['您写的话（还没有发出）', 'What you wrote (not sent yet)'],
  'kept-meanwhile': [
    '您填的都还在，登录以后就看到。',
    'All that you typed is kept and shown after you sign in.',
  ],
  'kept-title': ['还没有发出', 'Not sent yet'],
  'kept-again': [
    '您登录好了。刚才填的都在这里，还没有发出：看一看，再发一次。',
    'You are signed in. All that you typed is here and was not sent yet: look at it and send it.',
  ],
  'kept-send': ['再发一次', 'Send it'],
  'back-to-today': ['回到“今天”', 'Back to Today'],
  role: ['身份', 'Role'],
  'role.operator': ['值班员', 'Operator'],
  'role.department': ['部门', 'Department'],
  'role.unit': ['承办队伍', 'Unit'],
  'role.auditor': ['督查', 'Auditor'],
  'role.admin': ['管理员', 'Admin'],
  name: ['姓名', 'Name'],
  department: ['部门', 'Department'],
  unit: ['队伍', 'Unit'],
  'account-login': ['账号（小写字母、数字）', 'Account (small letters, digits)'],
  'add-account': ['新账号', 'New account'],
  add: ['添加', 'Add'],
  'account-wrong': [
    '没有添加：账号要 2 到 40 个小写字母或数字；部门身份要写部门，队伍身份还要写队伍，别的身份都不写。',
    'Not added: an account has 2 to 40 small letters or digits; departments and units name their department, units also the unit, others neither.',
  ],
  'account-taken': ['没有添加：这个账号已经有了。', 'Not added: there is such an account already.'],
  'account-own': ['不能停用自己的账号。', 'You cannot close your own account.'],
  'password-once': [
    '{login} 的密码是 {password}。只显示这一次，请当面交给本人。',
    'The password of {login} is {password}. It is shown this once; hand it over in person.',
  ],
  'shown-before': [
    '密码只显示一次，已经显示过了。没有记下，就再换一个。',
    'The password was shown once already. If it was not written down, make another.',
  ],
  'new-password': ['换密码', 'New password'],
  'close-account': ['停用', 'Close'],
  'open-account': ['启用', 'Open'],
  'is-closed': ['已停用', 'closed'],
  'is-open': ['在用', 'open'],
  state: ['状态', 'State'],
  actions: ['操作', 'Actions'],
  'bind-intro': [
    '请住户在电视上点一件事（比如“打电话给我”），电视上就有六个数字，请他念给您；过后打开“我的事”里还没办完的那件，也有。核对清楚是谁家，再填下面的表。',
    'Ask the resident to order something on the television, such as “Call me”: it shows six digits then, to be read out. Later they stand on any open request in “My requests”. Make sure whose home it is, then fill this in.',
  ],
  code: ['六个数字', 'Six digits'],
  bind: ['绑定', 'Bind'],
  bound: [
    '绑好了。这台电视点的事，会打 {phone}。',
    'Bound. About orders of this television, {phone} is called.',
  ],
  'unbind-title': ['解除绑定', 'Unbind a TV'],
  'unbind-intro': [
    '电视换了人家、绑错了，或者住户不愿意再留姓名和电话，就在这里解除。',
    'For a television that went to others or was bound wrongly, or where name and number are no longer to be kept.',
  ],
  'unbind-whom': ['绑定时写的姓名或电话', 'Name or number that it is bound to'],
  'unbind-nobody': ['没有电视绑着这个姓名或电话。', 'No television is bound to this name or number.'],
  'unbind-sure': [
    '确定要解除吗？这一家的姓名、电话、地址会删掉，以后这台电视点的事不知道打给谁。',
    'Unbind it? Name, number and address of this household are erased; nobody will know whom to call about new orders.',
  ],
  unbind: ['确定解除', 'Yes, unbind'],
  unbound: [
    '解除了。这一家的姓名、电话、地址已经删掉。',
    'Unbound. Name, number and address of the household are erased.',
  ],
  'unbind-back': ['不解除，回去', 'No, go back'],
  'contact-kept': [
    '还没办完的 {count} 件仍打给下单时的人；要改，就在那一件的页面上改。',
    'About {count} open requests those who ordered are still called; correct it on the page of the request.',
  ],
  'code-wrong': [
    '没有电视正显示这六个数字。请再念一遍；十分钟后要换新的。',
    'No television shows these digits now. Have them read again; after ten minutes new ones are needed.',
  ],
  'too-many-codes': ['试得太多了，请过几分钟再试。', 'Too many tries; wait some minutes.'],
  'contact-wrong': [
    '电话只能有数字、空格、+ 和 -，姓名和电话都要填。',
    'A number has only digits, blanks, + and -; name and number are needed.',
  ],
  phone: ['电话', 'Phone'],
  address: ['地址', 'Address'],
  from: ['从', 'From'],
  until: ['到（含）', 'To (incl.)'],
  show: ['显示', 'Show'],
  'figures-intro': [
    '只按日志重新数出来，不另存。“有人管了”“说办好了”“住户说好了”是三个不同的数。',
    'Counted anew from the log alone. “Acted on”, “said to be done” and “the resident agrees” are three different numbers.',
  ],
  'figures-own': [
    '只数本部门的办件。少于 5 件的不列，免得看出是谁。',
    'Only requests of your department. Figures of fewer than 5 are left out, since they would point at somebody.',
  ],
  figure: ['数的是什么', 'What is counted'],
  numerator: ['其中', 'Of these'],
  denominator: ['一共', 'Out of'],
  share: ['占', 'Share'],
  'by-department': ['各部门', 'By department'],
  'figures-head': [
    '数到日志第 {seq} 条，校验码 {hash}。',
    'Counted up to event {seq} of the log, hash {hash}.',
  ],
  'no-figures': ['这段时间没有办件。', 'There were no requests in this time.'],
} as const

/** Every word as [Chinese, English]. */
export const DESK_WORDS = { ...FRAME_WORDS, ...REQUEST_WORDS, ...SOURCE_WORDS } satisfies Record<
  string,
  readonly [string, string]
>
export type DeskWord = keyof typeof DESK_WORDS

/** All screens. A new one is a file beside this and a line here; its place is typed in go.ts. */
import type { ScreenId } from '../go.ts'
import { about } from './about.ts'
import { article } from './article.ts'
import { backToLive } from './back-to-live.ts'
import { channels } from './channels.ts'
import { factoryReset } from './factory-reset.ts'
import { favourites } from './favourites.ts'
import { find } from './find.ts'
import { firstRun } from './first-run.ts'
import { guide } from './guide.ts'
import { home } from './home.ts'
import { kitchen } from './kitchen.ts'
import { kitchens } from './kitchens.ts'
import { live } from './live.ts'
import { news } from './news.ts'
import { order } from './order.ts'
import { ordered } from './ordered.ts'
import { phone } from './phone.ts'
import { pin } from './pin.ts'
import { programme } from './programme.ts'
import { replay } from './replay.ts'
import { request } from './request.ts'
import { requestStep } from './request-step.ts'
import { requests } from './requests.ts'
import { rescue } from './rescue.ts'
import type { Screen } from './screen.ts'
import { service } from './service.ts'
import { serviceGroup } from './service-group.ts'
import { services } from './services.ts'
import { settings } from './settings.ts'
import { step } from './step.ts'
import { strip } from './strip.ts'

export const screens: { [Id in ScreenId]: Screen<Id> } = {
  live,
  strip,
  programme,
  guide,
  about,
  replay,
  home,
  channels,
  favourites,
  kitchens,
  kitchen,
  services,
  find,
  'service-group': serviceGroup,
  service,
  requests,
  request,
  'request-step': requestStep,
  step,
  order,
  ordered,
  rescue,
  pin,
  phone,
  news,
  article,
  settings,
  'first-run': firstRun,
  'factory-reset': factoryReset,
  'back-to-live': backToLive,
}

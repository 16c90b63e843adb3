/** Every page of the desk, described once: the bar on top, the gate and the tests derive from this list. */
import type { View } from '../staff/matrix.ts'
import type { DeskWord } from './words.ts'

export interface DeskPage {
  /** The page and everything below it. */
  path: string
  title: DeskWord
  needs: View
}

/** In the order of the bar; the longest path that fits an address is its page. */
export const DESK_PAGES: readonly DeskPage[] = [
  { path: '/desk', title: 'today', needs: 'see-requests' },
  { path: '/desk/requests', title: 'requests', needs: 'see-requests' },
  { path: '/desk/intake', title: 'intake', needs: 'take-orders' },
  { path: '/desk/history', title: 'history', needs: 'see-requests' },
  { path: '/desk/figures', title: 'figures', needs: 'see-figures' },
  { path: '/desk/log', title: 'log', needs: 'see-log' },
  { path: '/desk/televisions', title: 'televisions', needs: 'bind-televisions' },
  { path: '/desk/accounts', title: 'accounts', needs: 'manage-staff' },
  { path: '/desk/sources', title: 'sources', needs: 'see-sources' },
  { path: '/desk/clips', title: 'clips', needs: 'see-sources' },
]

/** Returns the page that an address of the desk belongs to. */
export function pageAt(path: string): DeskPage | undefined {
  return DESK_PAGES.filter((page) => path === page.path || path.startsWith(`${page.path}/`))
    .sort((a, b) => b.path.length - a.path.length)
    .at(0)
}

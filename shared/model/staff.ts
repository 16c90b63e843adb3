/** Accounts of those who work with service requests. */
import { z } from 'zod'

export const STAFF_ROLES = ['operator', 'department', 'unit', 'auditor', 'admin'] as const
export const staffRoleSchema = z.enum(STAFF_ROLES)
export type StaffRole = z.infer<typeof staffRoleSchema>

const text = z.string().trim().min(1).max(100)

/** What a new account is made of, besides its password. Departments are named as the catalogue of services names them. */
export const staffAccountSchema = z
  .strictObject({
    login: z.string().regex(/^[a-z0-9._-]{2,40}$/, '2 to 40 small letters, digits, points, _ and -'),
    name: text,
    role: staffRoleSchema,
    department: text.optional(),
    unit: text.optional(),
  })
  .refine(
    ({ role, department }) => (role === 'department' || role === 'unit') === (department !== undefined),
    {
      error: 'a department is said for the roles department and unit, and for no other',
    },
  )
  .refine(({ role, unit }) => (role === 'unit') === (unit !== undefined), {
    error: 'a unit is said for the role unit, and for no other',
  })
export type NewStaffAccount = z.infer<typeof staffAccountSchema>

/** Shortest password. */
export const SHORTEST_PASSWORD = 10

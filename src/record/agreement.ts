import type { PageBasis, PageBreak, PageCheck, Repair, TitleMatch } from '../tree/nodes.ts'
import type { BulletinRecord, RecordEntry } from './schema.ts'

/** Fails to compile where the tree and the record give one thing two shapes. Nothing uses it at run time. */
export type Agreement = [
  Assert<Same<RecordEntry['pageCheck'], PageCheck>>,
  Assert<Same<BulletinRecord['pages']['basis'], PageBasis>>,
  Assert<Same<RecordEntry['titleMatch'], TitleMatch>>,
  Assert<Same<BulletinRecord['repairs'][number]['kind'], Repair['kind']>>,
  Assert<Same<BulletinRecord['pages']['breaks'][number], Omit<PageBreak, 'offset'>>>,
]

type Same<A, B> = [A, B] extends [B, A] ? true : never

type Assert<T extends true> = T

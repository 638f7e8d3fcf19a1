import type { PageBasis } from '../tree/nodes.ts'

/** What pages were derived from, in words. */
export const BASIS_NAMES: Readonly<Record<'en' | 'zh', Readonly<Record<PageBasis, string>>>> = {
  en: {
    'form-feed': 'form feed',
    folio: 'folio',
    'running-head': 'running head',
    'page-object': 'page object',
    'soft-breaks': 'soft breaks',
    'line-count': 'line count',
    none: 'none',
  },
  zh: {
    'form-feed': '换页符',
    folio: '页码',
    'running-head': '书眉',
    'page-object': '文件分页',
    'soft-breaks': '断页痕',
    'line-count': '行数推算',
    none: '无',
  },
}

import type { FaceName } from '../writers/html/faces.ts'

/** A record that holds something for each face. */
export function eachFace<T>(make: (face: FaceName) => T): Readonly<Record<FaceName, T>> {
  return {
    xiaobiaosong: make('xiaobiaosong'),
    fangsong: make('fangsong'),
    heiti: make('heiti'),
    kaiti: make('kaiti'),
    songti: make('songti'),
  }
}

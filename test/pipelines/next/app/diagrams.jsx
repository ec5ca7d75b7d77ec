'use client';

import 'py-memory/viewer';

export function Diagrams() {
  return null;
}

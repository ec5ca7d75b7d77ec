// Angular: the element in a template, by the schema for custom elements.
import '@angular/compiler';
import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'py-memory';
import type { PyMemoryEventMap } from 'py-memory';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <py-memory [code]="program" [step]="1" detail="objects" (pymem-step)="hear($event)"></py-memory>
    <p id="told">{{ told() }}</p>
  `,
})
export class App {
  readonly program = 'a = [1, 2]\nb = a\nb.append(3)\n';
  readonly told = signal<number | null>(null);

  hear({ detail }: PyMemoryEventMap['pymem-step']): void {
    this.told.set(detail.step);
  }
}

bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });

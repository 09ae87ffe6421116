import { ConnectionIndicator } from '@vaadin/common-frontend';
import type { ReactiveElement } from 'lit';

type Words = { [name: string]: string | string[] | Words };
type WithWords = typeof ReactiveElement & { defaultI18n?: Words };

const { connection, ...components } = JSON.parse(
  document.getElementById('component-words')?.textContent ?? '{}',
) as { [tag: string]: Words };

Object.assign(ConnectionIndicator.instance ?? {}, connection);

function merged(base: Words, own: Words): Words {
  return Object.fromEntries(
    Object.entries({ ...base, ...own }).map(([name, word]) => {
      const former = base[name];
      return typeof word === 'string' || Array.isArray(word) || typeof former !== 'object' || Array.isArray(former)
        ? [name, word]
        : [name, merged(former, word)];
    }),
  );
}

/** What components say by themselves, in the page's language; what a page sets at one of them goes before. */
for (const [tag, words] of Object.entries(components)) {
  void customElements.whenDefined(tag).then((defined) => {
    const type = defined as unknown as WithWords;
    const former = type.defaultI18n;
    if (former) {
      Object.defineProperty(type, 'defaultI18n', { get: () => merged(former, words) });
    } else {
      type.addInitializer((element) =>
        element.addController({ hostConnected: () => Object.assign(element, { i18n: words }) }),
      );
    }
  });
}

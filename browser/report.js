// Chooses the articles of a report to be seen, keeps the choice in the address, and goes from article to article.
(() => {
  /**
   * @typedef {{ element: HTMLElement, rules: Set<string>, text?: string }} Listed
   */

  /** Browsers refuse an address that changes at every key. */
  const ADDRESS_AFTER = 300;

  const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form.filters'));
  if (form === null) return;
  const output = /** @type {HTMLOutputElement} */ (form.querySelector('output'));
  /** @type {Listed[]} */
  const articles = [...document.querySelectorAll('article')].map((element) => ({
    element,
    rules: new Set(element.dataset.rules?.split(' ')),
  }));

  /** What each control asks of an article. @type {Record<string, (article: Listed, value: string) => boolean>} */
  const TESTS = {
    text: (article, value) => textOf(article).includes(plain(value)),
    band: ({ element }, value) => element.dataset.band === value,
    source: ({ element }, value) => element.dataset.source === value,
    rule: ({ rules }, value) => rules.has(value),
    failing: ({ element }) => element.dataset.fails !== undefined,
  };

  /** Title, id and text as they are searched: put together once, when first asked for. @param {Listed} article */
  function textOf(article) {
    article.text ??= [...article.element.querySelectorAll('h3, .id, .text p')]
      .map((part) => part.textContent)
      .join(' ')
      .toLowerCase();
    return article.text;
  }

  /** White space is single in the page. @param {string} text */
  function plain(text) {
    return text.trim().replace(/\s+/g, ' ').toLowerCase();
  }

  /** What is chosen, by the names of the controls; what is left open is not in it. */
  function chosen() {
    const entries = [...new FormData(/** @type {HTMLFormElement} */ (form))];
    return entries.flatMap(([name, value]) =>
      value === '' ? [] : [/** @type {[string, string]} */ ([name, String(value)])],
    );
  }

  function apply() {
    const wanted = chosen();
    let shown = 0;
    for (const article of articles) {
      const fits = wanted.every(([name, value]) => TESTS[name](article, value));
      if (article.element.hidden === fits) article.element.hidden = !fits;
      if (fits) shown++;
    }
    const [some, all] = [shown, articles.length].map((number) => number.toLocaleString('en-US'));
    output.value = `${some} of ${all} articles`;
  }

  /** @type {number | undefined} */
  let writing;

  function writeAddress() {
    const state = new URLSearchParams(chosen()).toString();
    history.replaceState(null, '', state === '' ? location.pathname + location.search : `#${state}`);
  }

  /** Takes the choice from the address; one without a choice is a place in the page. */
  function readAddress() {
    if (!location.hash.includes('=')) return showPlace();
    const state = new URLSearchParams(location.hash.slice(1));
    for (const control of /** @type {HTMLFormElement} */ (form).elements) {
      if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = state.has(control.name);
      else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement)
        control.value = state.get(control.name) ?? '';
    }
    apply();
  }

  /** A link may lead to an article that is not among those chosen. */
  function showPlace() {
    const place = document.getElementById(location.hash.slice(1));
    if (!place?.closest('article[hidden]')) return;
    /** @type {HTMLFormElement} */ (form).reset();
    window.setTimeout(() => place.scrollIntoView());
  }

  function changed() {
    apply();
    window.clearTimeout(writing);
    writing = window.setTimeout(writeAddress, ADDRESS_AFTER);
  }

  /** Goes to an article after or before the one that has the focus, else the first one on the screen. @param {number} step */
  function go(step) {
    const seen = articles.map(({ element }) => element).filter((element) => !element.hidden);
    const focused = seen.findIndex((element) => element.contains(document.activeElement));
    const onScreen = seen.findIndex((element) => element.getBoundingClientRect().top >= 0);
    const target = seen[focused === -1 ? onScreen + Math.min(step, 0) : focused + step];
    target?.querySelector('h3')?.focus({ preventScroll: true });
    target?.scrollIntoView();
  }

  form.addEventListener('input', changed);
  form.addEventListener('reset', () => window.setTimeout(changed));
  form.addEventListener('submit', (event) => event.preventDefault());
  window.addEventListener('hashchange', readAddress);
  document.addEventListener('keydown', (event) => {
    const step = { j: 1, k: -1 }[event.key];
    const typing = event.target instanceof Element && event.target.matches('input, select');
    if (step === undefined || typing || event.ctrlKey || event.altKey || event.metaKey) return;
    go(step);
  });

  /** Puts the texts together while nothing else is to be done, so that the first key is answered as fast as the next. */
  function prepare(/** @type {IdleDeadline} */ pause) {
    const next = articles.filter(({ text }) => text === undefined);
    while (next.length > 0 && pause.timeRemaining() > 1) textOf(/** @type {Listed} */ (next.shift()));
    if (next.length > 0) window.requestIdleCallback(prepare);
  }

  readAddress();
  apply();
  if ('requestIdleCallback' in window) window.requestIdleCallback(prepare);
})();

/*
 * Comfort for those whose browser runs scripts; every page does its work without it.
 *
 * data-suggest   around a line of text: what is typed there is completed (an ARIA combobox), and what is chosen becomes a
 *                ticked choice of the form. It names the addresses to ask, each with what goes before an answer's id behind
 *                a "#", and the texts that are said.
 * data-kept      on a form that keeps what was sent before, and nothing else does.
 * data-live      around what a search finds, with an id: a form with data-search replaces it without loading the page.
 */
const wait = 150;

function element(name, attributes, ...content) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...content);
  return made;
}

function suggest(box) {
  const { suggest, name, kind, none, some, chosen } = box.dataset;
  const input = box.querySelector('input');
  const form = input.form;
  const list = element('ul', { role: 'listbox', id: input.id + '-list', class: 'suggestions', 'aria-label': input.labels[0].textContent });
  const status = element('p', { role: 'status', class: 'quiet' });
  list.hidden = true;
  input.after(list);
  box.after(status);
  for (const [attribute, value] of Object.entries({
    role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id,
  })) input.setAttribute(attribute, value);
  let active = -1;
  let timer;
  let asking;

  function close() {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    point(-1);
  }

  function point(to) {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = to;
    const option = list.children[active];
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', option.id);
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  async function ask() {
    const typed = input.value.trim();
    if (typed.length < 2) return close();
    asking?.abort();
    asking = new AbortController();
    const { signal } = asking;
    try {
      const found = await Promise.all(suggest.split(' ').map(async (source) => {
        const [address, prefix = ''] = source.split('#');
        const query = new URLSearchParams({ q: typed, language: document.documentElement.lang, limit: 8 });
        const answer = await fetch(address + '?' + query, { signal });
        if (!answer.ok) throw new Error(answer.status);
        return (await answer.json()).items.map((item) => ({ value: prefix + (item.code ?? item.id), label: item.label }));
      }));
      if (!signal.aborted) show(found.flat());
    } catch (failed) {
      // The search below the line still works.
      if (!signal.aborted) close();
    }
  }

  function show(items) {
    list.replaceChildren(...items.map((item, at) => {
      const option = element('li', { role: 'option', id: list.id + '-' + at, 'aria-selected': 'false' }, item.label);
      // Before the line loses the focus, which would close the list.
      option.addEventListener('mousedown', (event) => event.preventDefault());
      option.addEventListener('click', () => choose(item));
      option.choose = () => choose(item);
      return option;
    }));
    active = -1;
    point(-1);
    list.hidden = items.length === 0;
    input.setAttribute('aria-expanded', String(items.length > 0));
    status.textContent = items.length === 0 ? none : some.replace('{count}', items.length);
  }

  function choose(item) {
    close();
    let choice = [...form.elements].find((field) => field.name === name && field.value === item.value);
    const had = [...form.elements].some((field) => field.type === 'hidden' && item.value.endsWith(':' + field.value));
    if (!choice && !had) {
      choice = element('input', { type: kind, name, value: item.value });
      box.parentElement.insertBefore(element('p', { class: 'picked' }, element('label', {}, choice, ' ' + item.label)), status.nextSibling);
    }
    if (choice) choice.checked = true;
    input.value = '';
    status.textContent = chosen.replace('{label}', item.label);
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, wait);
  });
  // In the other lines of the form the key means to send it, and the button of this search would come first.
  form.addEventListener('keydown', (event) => {
    const line = event.target.matches('input:not([type=checkbox], [type=radio])') && event.target !== input;
    if (event.key !== 'Enter' || !line || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector('.deeds button'));
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    const options = list.hidden ? 0 : list.children.length;
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' && !options) {
      ask();
    } else if (event.key === 'ArrowDown') {
      point(active + 1 < options ? active + 1 : 0);
    } else if (event.key === 'ArrowUp' && options) {
      point(active > 0 ? active - 1 : options - 1);
    } else if (event.key === 'Enter' && options && active >= 0) {
      list.children[active].choose();
    } else if (event.key === 'Escape' && options) {
      close();
    } else {
      return;
    }
    event.preventDefault();
  });
}

let shown = location.pathname + location.search;

function search(form) {
  let asking;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    asking?.abort();
    asking = new AbortController();
    const { signal } = asking;
    const address = new URL(form.action);
    address.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
    form.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(address, { signal });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const parts = [...document.querySelectorAll('[data-live]')].map((part) => [part, page.getElementById(part.id)]);
      if (!answer.ok || parts.some(([, fresh]) => !fresh)) throw new Error(answer.status);
      for (const [part, fresh] of parts) part.replaceChildren(...fresh.childNodes);
      history.pushState(null, '', address);
      shown = address.pathname + address.search;
    } catch (failed) {
      // A page that says what is wrong, or the way to sign in.
      if (!signal.aborted) location.assign(address);
    } finally {
      if (asking.signal === signal) form.removeAttribute('aria-busy');
    }
  });
}

document.querySelectorAll('[data-suggest]').forEach(suggest);
const forms = document.querySelectorAll('form[data-search]');
forms.forEach(search);
// Back to another search, not to another part of this page.
addEventListener('popstate', () => {
  if (forms.length && shown !== location.pathname + location.search) location.reload();
});

// The answer to a form becomes an ordinary page, so that going back to it asks nobody to send the form again; but not where
// it keeps what a session that had ended would not take.
if (!document.querySelector('[data-kept]')) history.replaceState(history.state, '', location.href);

/** The elements of the page. */

/**
 * @template {Element} E
 * @param {ParentNode} parent
 * @param {string} selector
 * @param {new () => E} kind
 * @returns {E}
 */
export const within = (parent, selector, kind) => {
  const found = parent.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return found;
};

/** @param {string} selector */
export const part = (selector) => within(document, selector, HTMLElement);

/** @param {string} name the stable name of an element, its data-testid */
export const element = (name) => part(`[data-testid="${name}"]`);

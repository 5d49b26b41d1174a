/** Brings the article on the page up to date and leaves alone what did not change, so that selection and place stay. */
import morphdom from 'morphdom';
import { align } from './align';

/** Makes the article in `container` like `next`. Blocks that are the same but for their numbers stay the same elements. */
export function updateArticle(container: Element, next: Element): void {
  const article = container.firstElementChild;
  if (!article) {
    container.replaceChildren(next);
    return;
  }
  for (const { name, value } of next.attributes) article.setAttribute(name, value);
  const old = [...article.children];
  const fresh = [...next.children];
  const partners = align(old.map(signature), fresh.map(signature)).map((index) => old[index]);
  const kept = new Set(partners);
  for (const element of old) if (!kept.has(element)) element.remove();
  let following = article.firstElementChild;
  fresh.forEach((element, index) => {
    const partner = partners[index];
    if (!partner) {
      article.insertBefore(element, following);
      return;
    }
    following = partner.nextElementSibling;
    if (!partner.isEqualNode(element)) morph(partner, element);
  });
}

function morph(old: Element, fresh: Element): void {
  morphdom(old, fresh, { onBeforeElUpdated: (from, to) => !from.isEqualNode(to) });
}

/** What makes a block itself: its kind and its words, without its place and without numbers that change with what is above. */
function signature(element: Element): string {
  const words = element.innerHTML
    .replace(/<sup>.*?<\/sup>|<span class="(?:number|enumerator)">.*?<\/span>/g, '')
    .replace(/<[^>]*>/g, '');
  return `${element.localName}:${words}`;
}

import { SaxesParser } from "saxes";

/** An element of a small XML file: enough of a tree to ask questions of the manifest. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  text: string;
}

/** The root of an XML text; throws on anything that is not well formed. */
export function parseXml(xml: string): Element {
  const document: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [document];
  const innermost = () => open[open.length - 1] as Element;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: "" };
    innermost().children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => (innermost().text += text.trim()));
  parser.on("closetag", () => open.pop());
  parser.on("error", (problem) => {
    throw problem;
  });
  parser.write(xml).close();
  return document.children[0] as Element;
}

/** The element and all below it, from the top down. */
export function allOf(element: Element): Element[] {
  return [element, ...element.children.flatMap(allOf)];
}

/** The only element at a path of names below this one; throws where there is none or more than one. */
export function at(element: Element, ...path: string[]): Element {
  return path.reduce((parent, name) => {
    const found = parent.children.filter((child) => child.name === name);
    if (found.length !== 1) throw new Error(`${found.length} elements ${name} in ${parent.name}`);
    return found[0] as Element;
  }, element);
}

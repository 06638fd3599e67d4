import path from "node:path";
import ts from "typescript";

/** A member of Excel's API that a file uses: "1.16" for a numbered set, or the name of a set that only some Excels have. */
export interface ApiUse {
  member: string;
  since: string;
  place: string;
}

/**
 * Every use of `Excel.*` that asks for more than a floor, found by the type checker: members called, read or set, names
 * in `load("...")`, and properties of objects passed in. What stands in the true branch of an `isSetSupported` is allowed
 * as much as that asks for. The version is the one that Microsoft's types state in their comments ("[Api set: ...]"), the
 * higher one where reading and setting differ.
 *
 * @param floor the version of ExcelApi that the manifest requires, "1.13"
 */
export function usesAboveFloor(
  program: ts.Program,
  files: readonly ts.SourceFile[],
  floor: string,
): ApiUse[] {
  const checker = program.getTypeChecker();
  const found = new Map<string, ApiUse>();

  function report(symbol: ts.Symbol | undefined, node: ts.Node, call?: ts.CallExpression) {
    for (const declaration of declarationsOf(symbol, call)) {
      const since = apiSetOf(declaration);
      if (since === undefined || !isAbove(since, allowedAt(node, floor))) continue;
      const source = node.getSourceFile();
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const place = `${path.basename(source.fileName)}:${line + 1}`;
      const member = symbol?.name ?? "";
      found.set(`${place} ${member}`, { member, since, place });
    }
  }

  function declarationsOf(
    symbol: ts.Symbol | undefined,
    call: ts.CallExpression | undefined,
  ): ts.Declaration[] {
    // Of a method with several forms, the one that is called.
    const called = call && checker.getResolvedSignature(call)?.declaration;
    return (called ? [called] : (symbol?.declarations ?? [])).filter((declaration) =>
      declaration.getSourceFile().fileName.includes("@types/office-js/"),
    );
  }

  function visit(node: ts.Node) {
    if (ts.isIdentifier(node)) {
      const access =
        ts.isPropertyAccessExpression(node.parent) && node.parent.name === node ? node.parent : node;
      const call =
        ts.isCallExpression(access.parent) && access.parent.expression === access ? access.parent : undefined;
      report(checker.getSymbolAtLocation(node), node, call);
    }
    if (ts.isObjectLiteralExpression(node)) {
      const type = checker.getContextualType(node);
      for (const property of node.properties)
        if (type && property.name && ts.isIdentifier(property.name))
          report(checker.getPropertyOfType(checker.getNonNullableType(type), property.name.text), property);
    }
    if (ts.isCallExpression(node) && isLoad(node))
      for (const text of textsIn(node.arguments)) visitLoaded(node, text);
    ts.forEachChild(node, visit);
  }

  function visitLoaded(call: ts.CallExpression, text: ts.StringLiteralLike) {
    for (const name of text.text.split(",")) {
      let type = checker.getTypeAtLocation((call.expression as ts.PropertyAccessExpression).expression);
      for (const step of name.trim().split("/")) {
        const collection = type.getProperty(step) === undefined ? type.getProperty("items") : undefined;
        if (collection) type = elementOf(checker.getTypeOfSymbolAtLocation(collection, call));
        const symbol = type.getProperty(step);
        if (!symbol) break;
        report(symbol, text);
        type = elementOf(checker.getTypeOfSymbolAtLocation(symbol, call));
      }
    }
  }

  const elementOf = (type: ts.Type) =>
    checker.isArrayType(type) ? (type.getNumberIndexType() ?? type) : type;

  for (const file of files) visit(file);
  return [...found.values()];
}

const isLoad = ({ expression }: ts.CallExpression) =>
  ts.isPropertyAccessExpression(expression) && expression.name.text === "load";

const textsIn = (nodes: readonly ts.Node[]): ts.StringLiteralLike[] =>
  nodes.flatMap((node) =>
    ts.isStringLiteralLike(node) ? [node] : ts.isArrayLiteralExpression(node) ? textsIn(node.elements) : [],
  );

/** The set that a declaration belongs to; a member that says nothing belongs to its class. */
function apiSetOf(declaration: ts.Node): string | undefined {
  for (let node = declaration; node && !ts.isSourceFile(node); node = node.parent) {
    const comment = ts
      .getJSDocCommentsAndTags(node)
      .filter(ts.isJSDoc)
      .map((doc) => doc.getText())
      .join("");
    const set = /\[ ?Api set: (ExcelApi\w*) ([^\]]*)\]/.exec(comment);
    if (set === null) continue;
    if (set[1] !== "ExcelApi") return set[1];
    return (set[2]?.match(/\d+\.\d+/g) ?? ["preview"]).reduce((a, b) => (isAbove(a, b) ? a : b));
  }
  return undefined;
}

/** The version that may be used at a place: the floor, or what an `isSetSupported` around it has asked for. */
function allowedAt(node: ts.Node, floor: string): string {
  let allowed = floor;
  for (let inner = node; inner.parent; inner = inner.parent) {
    const asked = /(?<!!.*)isSetSupported\("ExcelApi", "(\d+\.\d+)"\)/.exec(
      conditionAround(inner)?.getText() ?? "",
    );
    if (asked?.[1] && isAbove(asked[1], allowed)) allowed = asked[1];
  }
  return allowed;
}

function conditionAround(node: ts.Node): ts.Expression | undefined {
  const { parent } = node;
  if (ts.isIfStatement(parent) && parent.thenStatement === node) return parent.expression;
  if (ts.isConditionalExpression(parent) && parent.whenTrue === node) return parent.condition;
  const isAnd =
    ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
  return isAnd && parent.right === node ? parent.left : undefined;
}

function isAbove(version: string, other: string): boolean {
  const parse = (text: string) => text.split(".").map(Number);
  const [major = NaN, minor = 0] = parse(version);
  const [otherMajor = NaN, otherMinor = 0] = parse(other);
  // A set without a number (preview, desktop only, online only) is above every floor.
  return Number.isNaN(major) || major > otherMajor || (major === otherMajor && minor > otherMinor);
}

/** an expression of GitHub Actions, as workflows here use them → its value. */

/** What expressions may name: `inputs`, `steps`, `github`, …; a missing property is an empty string. */
export type ExpressionContext = Readonly<Record<string, unknown>>;

type Value = string | number | boolean | object | null;

const TOKEN =
  /\s*(?:'((?:[^']|'')*)'|(\d+(?:\.\d+)?)|(&&|\|\||==|!=|>=|<=|>|<|!|\(|\)|,)|([A-Za-z_][\w.-]*))/y;

/** Replaces each `${{ … }}` in a text by its value. */
export function fillTemplate(text: string, context: ExpressionContext): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) =>
    textOf(evaluate(expression, context)),
  );
}

/** Whether a step's `if` holds; without a status function it holds only after success. */
export function holds(
  condition: string | boolean | undefined,
  context: ExpressionContext & { readonly failed: boolean },
): boolean {
  if (condition === undefined) return !context.failed;
  const expression = String(condition).replace(/^\s*\$\{\{|\}\}\s*$/g, '');
  const asksStatus = /\b(?:always|failure|success|cancelled)\(/.test(expression);
  return truth(evaluate(expression, context)) && (asksStatus || !context.failed);
}

/** The value of one expression. Throws on what GitHub would refuse, so that a slip in a workflow is seen. */
export function evaluate(expression: string, context: ExpressionContext): Value {
  const tokens = [...tokensOf(expression)];
  const parser = new Parser(tokens, context);
  const value = parser.or();
  if (parser.left > 0) throw new Error(`not understood: ${expression}`);
  return value;
}

type Token = { readonly kind: 'text' | 'number' | 'sign' | 'name'; readonly text: string };

function* tokensOf(expression: string): Generator<Token> {
  TOKEN.lastIndex = 0;
  const source = expression.trimEnd();
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (!match) throw new Error(`not understood at ${at}: ${expression}`);
    const [, text, number, sign, name] = match;
    yield text !== undefined
      ? { kind: 'text', text: text.replaceAll("''", "'") }
      : number !== undefined
        ? { kind: 'number', text: number }
        : sign !== undefined
          ? { kind: 'sign', text: sign }
          : { kind: 'name', text: name! };
  }
}

class Parser {
  #at = 0;
  readonly #tokens: readonly Token[];
  readonly #context: ExpressionContext;

  constructor(tokens: readonly Token[], context: ExpressionContext) {
    this.#tokens = tokens;
    this.#context = context;
  }

  get left(): number {
    return this.#tokens.length - this.#at;
  }

  or(): Value {
    let value = this.#and();
    while (this.#take('||')) {
      const right = this.#and();
      value = truth(value) ? value : right;
    }
    return value;
  }

  #and(): Value {
    let value = this.#comparison();
    while (this.#take('&&')) {
      const right = this.#comparison();
      value = truth(value) ? right : value;
    }
    return value;
  }

  #comparison(): Value {
    const left = this.#unary();
    if (this.#take('==')) return equal(left, this.#unary());
    if (this.#take('!=')) return !equal(left, this.#unary());
    if (this.#take('>')) return Number(left) > Number(this.#unary());
    if (this.#take('<')) return Number(left) < Number(this.#unary());
    return left;
  }

  #unary(): Value {
    if (this.#take('!')) return !truth(this.#unary());
    if (this.#take('(')) {
      const value = this.or();
      if (!this.#take(')')) throw new Error('a bracket is not closed');
      return value;
    }
    const token = this.#tokens[this.#at++];
    if (!token || token.kind === 'sign')
      throw new Error(`a value is missing before “${token?.text ?? 'the end'}”`);
    if (token.kind === 'text') return token.text;
    if (token.kind === 'number') return Number(token.text);
    return this.#take('(') ? this.#call(token.text) : this.#look(token.text);
  }

  #call(name: string): Value {
    const values: Value[] = [];
    while (!this.#take(')')) {
      values.push(this.or());
      this.#take(',');
    }
    if (name === 'always') return true;
    if (name === 'cancelled') return false;
    if (name === 'failure') return this.#context['failed'] === true;
    if (name === 'success') return this.#context['failed'] !== true;
    if (name === 'toJSON') return JSON.stringify(values[0], null, 2);
    throw new Error(`there is no function ${name} here`);
  }

  #look(path: string): Value {
    if (path === 'true' || path === 'false') return path === 'true';
    const [first = '', ...rest] = path.split('.');
    if (!Object.hasOwn(this.#context, first)) throw new Error(`there is no context ${first}`);
    return (
      (rest.reduce<unknown>(
        (at, name) => (at as Record<string, unknown> | undefined)?.[name],
        this.#context[first],
      ) as Value) ?? ''
    );
  }

  #take(sign: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'sign' || token.text !== sign) return false;
    this.#at++;
    return true;
  }
}

function truth(value: Value): boolean {
  return value !== '' && value !== false && value !== 0 && value !== null;
}

function equal(left: Value, right: Value): boolean {
  if (typeof left === typeof right)
    return typeof left === 'string'
      ? left.toLowerCase() === (right as string).toLowerCase()
      : left === right;
  return Number(left) === Number(right);
}

function textOf(value: Value): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
}

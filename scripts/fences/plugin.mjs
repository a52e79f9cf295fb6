/**
 * The fences of tables.mjs as rules for oxlint. They compare the folders of files. oxlint's own `no-restricted-imports` compares
 * the text of the path, so it would need the whole list for each room and depth. `.oxlintrc.json` enables the rules, and
 * tests/unit/fences.test.ts tests each of them.
 */
import { dirname, relative, resolve, sep } from 'node:path';
import { COMMON, COMMON_TYPES, ENVIRONMENT_SETTERS, PACKAGES, ROOMS, WORDS } from './tables.mjs';

const FOREIGN_ERRORS = new Set([
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'EvalError',
  'URIError',
  'ReferenceError',
  'AggregateError',
]);

const ROOT = resolve(import.meta.dirname, '../..');
const SRC = resolve(ROOT, 'src');

/** A path relative to src, with `/` between its parts; it begins with `..` if the file is not in src. @param {string} path */
const fromSrc = (path) => relative(SRC, path).split(sep).join('/');

/** The path of a file relative to src; undefined if the file is not in src. @param {string} file */
function belowSrc(file) {
  const path = fromSrc(file);
  return path.startsWith('..') ? undefined : path;
}

/** @param {string} path below src */
function roomOf(path) {
  return path.split('/')[0]?.replace(/\.[cm]?tsx?$/, '') ?? '';
}

/** True if the statement imports or exports only types. */
function typeOnly(kind, specifiers, key) {
  return kind === 'type' || (specifiers.length > 0 && specifiers.every((specifier) => specifier[key] === 'type'));
}

/** Calls `visit` for each import, also for `export … from`, `import()` and `typeof import()`. */
function onImports(visit) {
  return {
    ImportDeclaration: (node) =>
      visit(node, node.source.value, typeOnly(node.importKind, node.specifiers, 'importKind')),
    ExportNamedDeclaration: (node) =>
      node.source && visit(node, node.source.value, typeOnly(node.exportKind, node.specifiers, 'exportKind')),
    ExportAllDeclaration: (node) => visit(node, node.source.value, node.exportKind === 'type'),
    ImportExpression: (node) => node.source.type === 'Literal' && visit(node, node.source.value, false),
    TSImportType: (node) => visit(node, (node.source ?? node.argument?.literal ?? node.argument).value, true),
  };
}

const rooms = {
  create(context) {
    const path = belowSrc(context.filename);
    if (path === undefined) return {};
    const room = roomOf(path);
    const fence = ROOMS[room];
    return onImports((node, source, isType) => {
      if (!source.startsWith('.')) return;
      const target = fromSrc(resolve(dirname(context.filename), source));
      // Vite inserts the text of these statements into the page, where users can copy it.
      if (room === 'explorer' && /^\.\.\/cypher\/explore\/[a-z-]+\.cypher\?raw$/.test(target)) return;
      if (target.startsWith('..')) {
        context.report({
          node,
          message: `'${source}' is outside src, and the build contains only src: read it as a file, or move it into a room.`,
        });
        return;
      }
      const other = roomOf(target);
      if (other === room || (COMMON.includes(other) && room !== 'errors')) return;
      if (fence === undefined) {
        context.report({
          node,
          message: `src/${room} is not a known room: give it a line in ROOMS of scripts/fences/tables.mjs.`,
        });
        return;
      }
      const file = target.slice(other.length + 1).replace(/\.[cm]?tsx?$/, '');
      const isListed = (list) => list?.includes(other) || list?.includes(`${other}/${file}`);
      const allowed = isListed(fence.values) || (isType && (COMMON_TYPES.includes(other) || isListed(fence.types)));
      if (!allowed) {
        context.report({ node, message: `src/${room} may not import '${source}' of src/${other}: ${fence.instead}.` });
        return;
      }
      const doors = ROOMS[other]?.doors;
      if (file !== '' && doors !== undefined && !doors.includes(file)) {
        context.report({
          node,
          message: `'${source}' is internal to src/${other}: import one of its doors (src/${other}/README.md), or add it to \`doors\` of scripts/fences/tables.mjs.`,
        });
      }
    });
  },
};

const packages = {
  create(context) {
    const path = belowSrc(context.filename);
    if (path === undefined) return {};
    const room = roomOf(path);
    return onImports((node, source, isType) => {
      for (const fence of PACKAGES) {
        const homes = [...fence.rooms, ...(fence.folders ?? [])];
        const isHome = homes.some((home) => path.startsWith(`${home}/`) || room === home);
        if (!fence.package.test(source) || isHome || (isType && fence.types?.includes(room))) continue;
        const home = homes.length === 0 ? 'no file may' : `only src/${homes.join(' and src/')} may`;
        context.report({ node, message: `${home} import '${source}': ${fence.instead}.` });
      }
    });
  },
};

const words = {
  create(context) {
    const path = belowSrc(context.filename);
    if (path === undefined) return {};
    const fences = WORDS.filter((fence) => !fence.rooms.includes(roomOf(path)) && !fence.files?.includes(path));
    const check = (node, text) => {
      for (const fence of fences) {
        const match = fence.pattern.exec(text)?.[0];
        if (match !== undefined) {
          context.report({
            node,
            message: `${fence.name} ('${match.trim()}') does not belong here: ${fence.instead}.`,
          });
        }
      }
    };
    return {
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateElement: (node) => check(node, node.value.cooked ?? node.value.raw),
    };
  },
};

const ownErrors = {
  create(context) {
    if (belowSrc(context.filename) === undefined) return {};
    const check = (node) => {
      if (node.callee.type !== 'Identifier' || !FOREIGN_ERRORS.has(node.callee.name)) return;
      context.report({
        node,
        message: `new ${node.callee.name}() has no stable code: throw a class of src/errors.ts, or call invariant() for a state that cannot occur.`,
      });
    };
    return { NewExpression: check, CallExpression: check };
  },
};

const isCode = (node) =>
  node?.type === 'Literal' && Number.isInteger(node.value) && node.value >= 100 && node.value < 600;
const named = (name) => /^(status|statusCode|httpStatus)$/.test(name ?? '');

const statusCodes = {
  create(context) {
    const path = belowSrc(context.filename);
    if (path === undefined || ['http', 'desk', 'graphiql', 'explorer'].includes(roomOf(path))) return {};
    const report = (node) =>
      context.report({
        node,
        message:
          'Status codes belong to src/http and src/desk: throw a class of src/errors.ts, whose code they translate to a status.',
      });
    return {
      CallExpression(node) {
        const method = node.callee.type === 'MemberExpression' ? node.callee.property.name : undefined;
        if (/^(code|status|sendStatus|writeHead)$/.test(method ?? '') && isCode(node.arguments[0])) report(node);
      },
      Property: (node) => named(node.key.name ?? node.key.value) && isCode(node.value) && report(node),
      PropertyDefinition: (node) => named(node.key.name) && isCode(node.value) && report(node),
      AssignmentExpression: (node) => named(node.left.property?.name) && isCode(node.right) && report(node),
    };
  },
};

const nameOf = (property) => property.name ?? property.value;
const isMember = (node, object, names) =>
  node?.type === 'MemberExpression' && node.object.name === object && names.includes(nameOf(node.property));
const isEnvironment = (node) => isMember(node, 'process', ['env']);
const isVariable = (node) => node?.type === 'MemberExpression' && isEnvironment(node.object);

/** Applies to all files, also outside src: a process passes settings to others, and never changes its own environment. */
const environment = {
  create(context) {
    const path = relative(ROOT, context.filename).split(sep).join('/');
    if (path in ENVIRONMENT_SETTERS) return {};
    const report = (node) =>
      context.report({
        node,
        message:
          'No file may change process.env: pass the value as an argument, or to a child process as `env:`. ENVIRONMENT_SETTERS of scripts/fences/tables.mjs lists the exceptions.',
      });
    const check = (node, target) => (isEnvironment(target) || isVariable(target)) && report(node);
    return {
      AssignmentExpression: (node) => check(node, node.left),
      UpdateExpression: (node) => check(node, node.argument),
      UnaryExpression: (node) => node.operator === 'delete' && check(node, node.argument),
      CallExpression(node) {
        const { callee } = node;
        const sets =
          isMember(callee, 'Object', ['assign', 'defineProperty', 'defineProperties']) ||
          isMember(callee, 'Reflect', ['set', 'defineProperty', 'deleteProperty']);
        if (sets) check(node, node.arguments[0]);
        if (isMember(callee, 'process', ['loadEnvFile'])) report(node);
      },
    };
  },
};

export default {
  meta: { name: 'sanad' },
  rules: { rooms, packages, words, 'own-errors': ownErrors, 'status-codes': statusCodes, environment },
};

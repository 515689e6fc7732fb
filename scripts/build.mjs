/**
 * src → dist: compiles, copies what is JavaScript already and its types, bundles the player and the page of the studio,
 * marks the command as executable, writes the JSON Schema of configuration files and the built-in lexicon as JSON, and packs
 * the plug-in of WordPress.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundlePlayer } from './bundle-player.mjs';
import { bundleStudioPage } from './bundle-studio-page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

// First, so that a compiler's complaint does not leave half of it.
copyScripts();
compile();
writeCommand();
await bundlePlayer(root);
await bundleStudioPage(root);
await writeConfigSchema();
await packNewsLexicon();
packWordPressPlugin();

function copyScripts() {
  cpSync(`${root}src`, `${root}dist`, {
    recursive: true,
    filter: (path) => /\.m[jt]s$/.test(path) || statSync(path).isDirectory(),
  });
}

/** Ends the build where the compiler complains; it has said why. */
function compile() {
  const compiler = `${root}node_modules/typescript-native/bin/tsc`;
  try {
    execFileSync(process.execPath, [compiler, '-b', `${root}tsconfig.json`], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  } catch {
    process.exit(1);
  }
}

/** The command keeps its address, whichever room its code lives in. */
function writeCommand() {
  writeFileSync(`${root}dist/cli.js`, "#!/usr/bin/env node\nimport './cli/launch.js';\n");
  chmodSync(`${root}dist/cli.js`, 0o755);
}

async function writeConfigSchema() {
  const { configJsonSchema } = await import('../dist/run/settings/settings.js');
  const text = JSON.stringify(configJsonSchema(), null, 2);
  writeFileSync(`${root}dist/config.schema.json`, `${text}\n`);
}

/** Names in the news, in the form that is read fastest; the YAML stays the source. */
async function packNewsLexicon() {
  const news = await import('../dist/run/lexicon/news-lexicon.js');
  const text = news.packNewsLexicon(await news.readNewsSource());
  writeFileSync(`${root}dist/run/lexicon/news.en.json`, `${text}\n`);
}

/** The plug-in as WordPress installs it, so that whoever has the package has it too. */
function packWordPressPlugin() {
  const [pack, target] = ['integrations/wordpress/pack.mjs', 'dist/lectern-wordpress.zip'];
  execFileSync(process.execPath, [`${root}${pack}`, `${root}${target}`], { stdio: 'inherit' });
}

"""A site of MkDocs, when it is built → its articles have audio, and players on their pages."""

from __future__ import annotations

import fnmatch
import json
import logging
import os
import shutil
import subprocess
import threading
from datetime import date, datetime
from typing import IO, Any

from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.plugins.lectern")

# Front matter of Lectern whose values have members.
OBJECTS = {"cast", "lexicon", "policy", "season"}

# What decides about files and looks alone.
ADDED = {"template", "slug", "hide"}


# Room above and below the player, which themes leave to what they know.
STYLE_PATH = "assets/lectern.css"
STYLE = "lectern-player {\n  display: block;\n  margin-block: 1.25rem;\n}\n"


class LecternConfig(Config):
    articles = c.ListOfItems(c.Type(str), default=["blog/*", "posts/*"])
    """Pages that are articles, by the paths of their sources; `lectern: true` in front matter adds one."""
    audio = c.Type(str, default="audio")
    """Folder of the audio within the site."""
    command = c.ListOfItems(c.Type(str), default=[])
    """The command that is called instead of the `lectern` that is found."""
    flags = c.ListOfItems(c.Type(str), default=[])
    """Further flags of `lectern site`."""
    enabled = c.Type(bool, default=True)


class LecternPlugin(BasePlugin[LecternConfig]):
    """Collects the articles of a build, and runs `lectern site` over what was written."""

    def on_config(self, config: MkDocsConfig) -> None:
        if self.config.enabled:
            config.extra_css.append(STYLE_PATH)

    def on_files(self, files: Files, config: MkDocsConfig) -> None:
        if self.config.enabled:
            files.append(File.generated(config, STYLE_PATH, content=STYLE))

    def on_pre_build(self, config: MkDocsConfig) -> None:
        self.pages: list[dict[str, Any]] = []
        self.read: set[str] = set()

    def on_nav(self, nav: Any, config: MkDocsConfig, files: Any) -> None:
        self.files = files.documentation_pages()

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Any) -> None:
        """Keeps the text of an article: its page as it is rendered, without the theme."""
        self.read.add(page.file.dest_uri)
        if not self._is_article(page):
            return
        facts = {name: _told(value) for name, value in page.meta.items() if _is_fact(name, value)}
        facts.setdefault("title", page.title)
        language = page.meta.get("lang") or page.meta.get("language") or _language(config)
        if language:
            facts["language"] = language
        self.pages.append({"page": page.file.dest_uri, "content": html, "data": facts})

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Records what changed; a site without audio is better than none, unless the build is strict."""
        if not self.config.enabled:
            return
        # A build that is told to (`--dirty`) renders only what changed.
        kept = [file.dest_uri for file in self.files if file.dest_uri not in self.read]
        pages = [*self.pages, *({"page": uri, "kept": True} for uri in kept)]
        command = self.config.command or _find_command(config)
        words = [*command, "site", config.site_dir, "--pages", "-", "--audio", self.config.audio]
        about = {
            "url": config.site_url or None,
            "title": config.site_name,
            "description": config.site_description,
            "author": config.site_author,
            "language": _language(config),
        }
        listed = json.dumps({"site": about, "pages": pages}, ensure_ascii=False)
        folder = os.path.dirname(config.config_file_path or "") or os.getcwd()
        try:
            code = _follow([*words, *self.config.flags], listed, folder)
        except OSError as error:
            self._warn(f"the command {command[0]} cannot be run: {error}", config)
            return
        if code != 0:
            self._warn(f"the site is built, but not all of its audio (exit code {code})", config)

    def _is_article(self, page: Page) -> bool:
        asked = page.meta.get("lectern")
        if asked is not None:
            return bool(asked)
        path = page.file.src_uri
        is_list = os.path.basename(path) in ("index.md", "README.md") and path.count("/") < 2
        return not is_list and any(fnmatch.fnmatch(path, each) for each in self.config.articles)

    def _warn(self, message: str, config: MkDocsConfig) -> None:
        if config.strict:
            raise PluginError(f"lectern: {message}")
        log.warning(message)


def _follow(words: list[str], given: str, folder: str) -> int:
    """Runs a command with an input, and logs its lines as they come: the first build takes minutes."""
    with subprocess.Popen(
        words,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        cwd=folder,
        encoding="utf-8",
        errors="replace",
    ) as process:
        writer = threading.Thread(target=_write, args=(process.stdin, given))
        writer.start()
        for line in process.stderr:
            log.info(line.rstrip())
        writer.join()
    return process.returncode


def _write(stdin: IO[str], given: str) -> None:
    """A command that ends before it has read everything says why by itself."""
    try:
        with stdin:
            stdin.write(given)
    except BrokenPipeError:
        pass


def _is_fact(name: str, value: Any) -> bool:
    return name in OBJECTS or (name not in ADDED and _is_plain(value))


def _is_plain(value: Any) -> bool:
    if isinstance(value, list):
        return all(_is_plain(each) for each in value)
    return isinstance(value, (str, int, float, bool, date, datetime))


def _told(value: Any) -> Any:
    """The value as JSON has it: dates as ISO 8601."""
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, list):
        return [_told(each) for each in value]
    if isinstance(value, dict):
        return {str(name): _told(each) for name, each in value.items()}
    return value


def _language(config: MkDocsConfig) -> str | None:
    locale = config.theme.get("language") or config.theme.get("locale")
    return str(locale).replace("_", "-") if locale else None


def _find_command(config: MkDocsConfig) -> list[str]:
    folder = os.path.dirname(config.config_file_path or "") or os.getcwd()
    local = os.path.join(folder, "node_modules", ".bin", "lectern")
    if os.path.exists(local):
        return [local]
    return ["lectern"] if shutil.which("lectern") else ["npx", "--no-install", "lectern"]

"""The templates: plain text in them comes out escaped, and what goes wrong in them has a place."""

from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from babel.support import Translations
from jinja2 import (
    BytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)
from jinja2.bccache import Bucket
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from dossier.problems import DossierError, Problem
from dossier.render.locale import Locale
from dossier.render.markdown import escape

TEMPLATES = "templates"
"""The folder of a dossier's templates."""

T = TypeVar("T")


_DATA = frozenset({str, Markup, tuple, int, bool})
"""Types of values that nothing can be done with but show them."""


class _Compiled(BytecodeCache):
    """Templates as they were compiled in this process, which may make many trees."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template's code, where its text is known."""
        if found := self._known.get((bucket.key, bucket.checksum)):
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Note a template's code."""
        self._known[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


_compiled = _Compiled()


class _Sandbox(SandboxedEnvironment):
    """A sandbox that asks once whether a type's attribute is safe: that depends on nothing else."""

    def __init__(self, *given: object, **named: object) -> None:
        super().__init__(*given, **named)
        self._safe: dict[tuple[type, str], bool] = {}

    def getattr(self, obj: object, attribute: str) -> object:
        value = getattr(obj, attribute, None)
        if type(value) in _DATA and self.is_safe_attribute(obj, attribute, value):
            return value
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        key = (type(obj), attr)
        if key not in self._safe:
            self._safe[key] = super().is_safe_attribute(obj, attr, value)
        return self._safe[key]


class _Labels:
    """The labels as templates have them: as Markdown, with what stands in them escaped.

    It does what Jinja's own extension does, which looks each of them up each time.
    """

    def __init__(self, labels: Translations) -> None:
        self._labels = labels
        self._plain: dict[str, Markup] = {}

    def gettext(self, text: str, **named: object) -> Markup:
        """A label, with these in its places."""
        if named:
            return Markup(self._labels.gettext(text)) % named
        if text not in self._plain:
            self._plain[text] = Markup(self._labels.gettext(text)) % {}
        return self._plain[text]

    def ngettext(self, one: str, many: str, num: int, **named: object) -> Markup:
        """The form of a label that goes with a number."""
        return Markup(self._labels.ngettext(one, many, num)) % {"num": num, **named}


class Templates:
    """The templates of one dossier in one language."""

    def __init__(self, root: Path, locale: Locale) -> None:
        self._folder = root / TEMPLATES
        self._environment = _Sandbox(
            loader=FileSystemLoader(self._folder),
            bytecode_cache=_compiled,
            undefined=StrictUndefined,
            autoescape=True,
            auto_reload=False,
            finalize=_finalize,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        labels = _Labels(locale.labels)
        self._environment.globals |= {
            "_": labels.gettext,
            "gettext": labels.gettext,
            "ngettext": labels.ngettext,
        }

    def render(self, name: str, values: Mapping[str, object]) -> str:
        """The page that a template makes. Raises DossierError where the template is wrong."""
        try:
            return self._environment.get_template(name).render(values)
        except TemplateSyntaxError as error:
            problem = self._problem(error.name or name, error.lineno, error.message or "")
        except Exception as error:  # A template may fail in any way that Python can.
            problem = self._problem(*self._place(error.__traceback__, name), _message(error))
        raise DossierError([problem])

    def _place(self, trace: TracebackType | None, name: str) -> tuple[str, int]:
        """The innermost template and line of a traceback."""
        place = (name, 1)
        while trace:
            path = Path(trace.tb_frame.f_code.co_filename)
            if path.is_relative_to(self._folder):
                place = (path.relative_to(self._folder).as_posix(), trace.tb_lineno)
            trace = trace.tb_next
        return place

    def _problem(self, name: str, line: int, message: str) -> Problem:
        hint = "the page's view in dossier/render/views/ has what a template may show"
        return Problem(f"{TEMPLATES}/{name}", line, 1, "template", message, hint)


def _finalize(value: object) -> object:
    """Escape what is printed for Markdown, unless it already is Markdown."""
    return value if isinstance(value, Markup) else escape(str(value))


def _message(error: Exception) -> str:
    if isinstance(error, TemplateError):
        return error.message or str(error)
    return f"{type(error).__name__}: {error}"

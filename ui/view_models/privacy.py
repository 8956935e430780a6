"""What a shopper is told of their data, and what they agree to: one touch for each purpose, none of it needed to order."""

from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.privacy import Consent, PrivacyNotice
from kiosk.errors import CacheError
from kiosk.ports.clock import Clock
from kiosk.ports.notice_reader import NoticeReader
from ui.list_models.rows import RowsModel
from ui.translation import Texts, texts_in
from ui.view_models.shell import ShellViewModel
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class NoticePart:
    """One question that the law wants answered, and the answer."""

    symbol: str
    heading: str
    text: str


@dataclass(frozen=True)
class PrivacyProps:
    """The whole notice, its version for whoever asks, and whether news are wanted."""

    parts: tuple[NoticePart, ...] = ()
    version: str = ""
    wants_news: bool = False


@dataclass(frozen=True)
class PrivacyInputs:
    """What the shop tells of itself, in whose language, and the shopper's choice."""

    notice: PrivacyNotice
    language: str
    brand: str
    wants_news: bool = False


def derive(inputs: PrivacyInputs) -> PrivacyProps:
    """Who, why, how long, which rights; in this order."""
    texts = texts_in(inputs.language)
    parts = (*_of_the_order(inputs, texts), *_of_choices(inputs.notice, texts))
    return PrivacyProps(parts, inputs.notice.version, inputs.wants_news)


def _of_the_order(inputs: PrivacyInputs, texts: Texts) -> tuple[NoticePart, ...]:
    """What cannot be chosen: an order needs it."""
    notice = inputs.notice
    why = texts.translate(
        "Privacy",
        "Pour préparer, livrer et suivre votre commande, établir sa facture et traiter un retour. Rien d’autre n’est demandé.",
    )
    here = texts.translate(
        "Privacy",
        "Jusqu’à la fin de votre visite. Tout est alors effacé, et la borne cherche elle-même s’il reste quelque chose.",
    )
    kept = texts.translate(
        "Privacy", "La commande et sa facture : %n an(s), comme la loi le demande.", n=notice.order_years
    )
    return (
        NoticePart(
            "user", texts.translate("Privacy", "Qui"), _who(texts, notice.controller or inputs.brand, notice.contact)
        ),
        NoticePart("package", texts.translate("Privacy", "Pourquoi"), why),
        NoticePart("eraser", texts.translate("Privacy", "Sur cette borne"), here),
        NoticePart("clock", texts.translate("Privacy", "À la boutique"), kept),
    )


def _of_choices(notice: PrivacyNotice, texts: Texts) -> tuple[NoticePart, ...]:
    """What the shopper decides, and what is done without anybody's name."""
    news = texts.translate(
        "Privacy",
        "Seulement si vous le choisissez, jusqu’à %n an(s) après votre dernier contact. "
        "Vous pouvez changer d’avis à tout moment.",
        n=notice.news_years,
    )
    rights = texts.translate(
        "Privacy",
        "Voir vos données, les corriger, les emporter, les faire effacer ou limiter leur usage : demandez-le à ce contact. "
        "Une plainte est possible auprès de la CNIL, cnil.fr.",
    )
    measured = texts.translate(
        "Privacy",
        "La borne compte les écrans vus et les recherches sans résultat, sans nom et sans lien avec vous. "
        "La caméra lit des codes et ne garde aucune image.",
    )
    return (
        NoticePart("mail", texts.translate("Privacy", "Nouvelles de la boutique"), news),
        NoticePart("shield-check", texts.translate("Privacy", "Vos droits"), rights),
        NoticePart("chart-column", texts.translate("Privacy", "Mesures"), measured),
    )


def _who(texts: Texts, who: str, contact: str) -> str:
    if contact:
        return texts.translate("Privacy", "{who} répond de vos données. Contact : {contact}", who=who, contact=contact)
    return texts.translate("Privacy", "{who} répond de vos données. Demandez à l’accueil de la boutique.", who=who)


@QmlElement
@QmlUncreatable("made by the composition root")
class PrivacyViewModel(SnapshotViewModel):
    """The notice as the shop tells it, and the consents of one visit: forgotten with it."""

    changed = Signal()

    def __init__(
        self, notice: NoticeReader, clock: Clock, shell: ShellViewModel, brand: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._reader, self._clock, self._shell, self._brand = notice, clock, shell, brand
        self._notice = PrivacyNotice()
        self._wants_news = False
        self._props = PrivacyProps()
        self._parts = RowsModel(NoticePart, self)
        for signal in (shell.languageChanged, shell.rowsChanged):
            signal.connect(self.reload)
        shell.left.connect(self.reset)
        self.reload()

    @property
    def props(self) -> PrivacyProps:
        """What QML sees."""
        return self._props  # type: ignore[no-any-return]  # the base keeps any record

    def consents(self) -> tuple[Consent, ...]:
        """What the shopper agreed to until now, to be stored with the order."""
        if not self._wants_news:
            return ()
        return (Consent("news", self._notice.version, self._clock.now()),)

    @Slot()
    def reload(self) -> None:
        """Read the notice again; one that cannot be read stays as it was."""
        with suppress(CacheError):  # the built-in words are there from the start
            self._notice = self._reader.privacy_notice()
        props = derive(PrivacyInputs(self._notice, self._shell.language_tag, self._brand, self._wants_news))
        if self._publish(props):
            self._parts.show(props.parts)

    @Slot()
    def reset(self) -> None:
        """Another person: nothing is agreed to."""
        self._wants_news = False
        self.reload()

    @Slot()
    def toggleNews(self) -> None:
        """The contact of this order may be used for news, or may not."""
        self._wants_news = not self._wants_news
        self.reload()

    @Property(QObject, constant=True)
    def parts(self) -> RowsModel:
        """Rows of ``NoticePart``."""
        return self._parts

    @Property(str, notify=changed)
    def version(self) -> str:
        """Which notice this is."""
        return self.props.version

    @Property(bool, notify=changed)
    def wantsNews(self) -> bool:
        """Whether news are wanted."""
        return self.props.wants_news

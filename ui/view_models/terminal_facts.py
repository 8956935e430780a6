"""One terminal whole: what it says of itself line by line, and what about it a person should know now."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.device import DeviceStatus, Heartbeat
from ui.translation import texts_in
from ui.view_models.terminal_cards import CLOCK_OFF_S, SEEN_LATE_S, is_frozen
from ui.wording import Wording

DISK_LOW_MB = 500


@dataclass(frozen=True)
class FactRow:
    """One line. ``kind``: "caution" or "critical" where it needs somebody."""

    label: str
    value: str
    kind: str = ""


def facts(status: DeviceStatus, now: datetime, words: Wording) -> tuple[FactRow, ...]:
    """Everything that the last heartbeat says."""
    texts, beat = texts_in(words.language), status.heartbeat or Heartbeat(version="")
    seen_s = (now - status.seen_at).total_seconds() if status.seen_at else None
    offset, disk, unsent = beat.clock_offset_s, beat.disk_free_mb, beat.unsent + beat.rejected
    is_off = offset is not None and abs(offset) > CLOCK_OFF_S
    is_low = disk is not None and disk < DISK_LOW_MB
    gigabytes = "" if disk is None else texts.translate("TerminalFacts", "{gb} Go", gb=words.decimal(disk / 1000, 1))
    return (
        FactRow(
            texts.translate("TerminalFacts", "Vu il y a"),
            words.duration(seen_s) if seen_s is not None else "–",
            "caution" if seen_s is None or seen_s > SEEN_LATE_S else "",
        ),
        FactRow(texts.translate("TerminalFacts", "Dernière image"), *_frame(status, seen_s, words)),
        FactRow(texts.translate("TerminalFacts", "À envoyer"), str(unsent), "caution" if unsent else ""),
        FactRow(texts.translate("TerminalFacts", "Version"), beat.version or "–"),
        FactRow(texts.translate("TerminalFacts", "Rendu"), beat.renderer or "–"),
        FactRow(texts.translate("TerminalFacts", "Caméra"), *_part(beat.camera, words)),
        FactRow(texts.translate("TerminalFacts", "Lecteur"), *_part(beat.scanner, words)),
        FactRow(texts.translate("TerminalFacts", "Imprimante"), *_part(beat.printer, words)),
        FactRow(texts.translate("TerminalFacts", "Disque libre"), gigabytes or "–", "critical" if is_low else ""),
        FactRow(
            texts.translate("TerminalFacts", "Horloge"),
            "–" if offset is None else words.seconds(offset),
            "caution" if is_off else "",
        ),
    )


def _frame(status: DeviceStatus, seen_s: float | None, words: Wording) -> tuple[str, str]:
    age = status.heartbeat.last_frame_age_s if status.heartbeat else None
    if age is None or seen_s is None:
        return "–", ""
    return words.duration(age + seen_s), "critical" if is_frozen(status) else ""


def _part(state: str, words: Wording) -> tuple[str, str]:
    texts = texts_in(words.language)
    if state in {"", "none"}:
        return texts.translate("TerminalFacts", "aucun"), ""
    if state in {"missing", "error"}:
        return texts.translate("TerminalFacts", "absent"), "caution"
    return texts.translate("TerminalFacts", "ok"), ""


def alerts(status: DeviceStatus, now: datetime, words: Wording) -> tuple[str, ...]:
    """What somebody should see to, the gravest first."""
    texts, beat = texts_in(words.language), status.heartbeat
    seen_s = (now - status.seen_at).total_seconds() if status.seen_at else None
    if beat is None or seen_s is None:
        return ()
    found = (
        (is_frozen(status), texts.translate("TerminalFacts", "L’image ne bouge plus.")),
        (beat.rejected > 0, texts.translate("TerminalFacts", "%n commande(s) refusée(s)", n=beat.rejected)),
        (beat.wipes.failed > 0, texts.translate("TerminalFacts", "Un effacement est à vérifier.")),
        (
            seen_s > SEEN_LATE_S,
            texts.translate("TerminalFacts", "Pas de nouvelles depuis {age}", age=words.duration(seen_s)),
        ),
        (
            beat.disk_free_mb is not None and beat.disk_free_mb < DISK_LOW_MB,
            texts.translate("TerminalFacts", "Le disque est presque plein."),
        ),
        (beat.camera in {"missing", "error"}, texts.translate("TerminalFacts", "La caméra manque.")),
        (beat.scanner == "missing", texts.translate("TerminalFacts", "Le lecteur manque.")),
        (abs(beat.clock_offset_s or 0) > CLOCK_OFF_S, texts.translate("TerminalFacts", "L’horloge est décalée.")),
    )
    return tuple(text for is_so, text in found if is_so)

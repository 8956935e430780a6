"""The cameras of this terminal, set by whoever sees the picture: every change takes hold at once, and is kept when told so."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

import msgspec
import structlog
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.camera import CONTROLS, CameraOffer, CameraSettings, FoundCamera
from kiosk.domain.scan import ScannedCode
from kiosk.ports.clock import Clock
from ui.camera.picture_quality import PictureQuality, middle, quality
from ui.camera.rig import CameraRig
from ui.jobs import Jobs
from ui.list_models.rows import RowsModel
from ui.translation import Texts, texts_in
from ui.view_models.camera_props import (
    CameraChoice,
    CameraSetupProps,
    ControlRow,
    Option,
    ReadTest,
    choices,
    control_rows,
    derive,
    read_test,
    rotation_options,
    size_options,
)
from ui.view_models.snapshot import SnapshotViewModel
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_LOOK_EVERY_MS: Final = 400
_TEST_LASTS_S: Final = 15.0
_MOST_CAMERAS: Final = 4
_log = structlog.get_logger(__name__)


@QmlElement
@QmlUncreatable("made by the composition root")
class CameraSetupViewModel(SnapshotViewModel):
    """While its screen is open it measures the picture, and codes before the camera are read for it alone."""

    changed = Signal()
    _props: CameraSetupProps

    def __init__(
        self, rig: CameraRig, jobs: Jobs, clock: Clock, words: Callable[[], Wording], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._rig = rig
        self._feed = rig.feed
        self._jobs = jobs
        self._clock = clock
        self._words = words
        self._props = CameraSetupProps()
        self._place = 0
        self._is_open = False
        self._kept = rig.settings
        self._saved = ""
        self._test = ReadTest()
        self._test_began = 0.0
        self._found: tuple[FoundCamera, ...] = ()
        self._offers: dict[str, CameraOffer] = {}
        self._cameras = RowsModel(CameraChoice, self)
        self._sizes = RowsModel(Option, self)
        self._rotations = RowsModel(Option, self)
        self._controls = RowsModel(ControlRow, self)
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.reread)
        rig.changed.connect(self.reread)
        if self._feed is not None:
            self._feed.codeSeen.connect(self._see)
            self._feed.presenceChanged.connect(self.reread)

    @property
    def props(self) -> CameraSetupProps:
        """What QML sees."""
        return self._props

    @Slot()
    def enter(self) -> None:
        """The screen is shown."""
        self._is_open, self._saved, self._test = True, "", ReadTest()
        self._kept = self._rig.settings
        self._choose(0)
        self._timer.start()
        self._ask()

    @Slot()
    def leave(self) -> None:
        """The screen is gone: what was not kept is as it was before."""
        if not self._is_open:
            return
        self._is_open = False
        self._timer.stop()
        if self._feed is not None:
            self._feed.pin(None)
        self._rig.change(self._kept)

    def takes(self, code: ScannedCode) -> bool:
        """Whether a code was held before the camera to try it out, and leads nowhere else."""
        return self._is_open and bool(code.corners)

    @Slot(str)
    def choose(self, source: str) -> None:
        """A camera was touched: set it, and read it from now on if it is not read yet."""
        settings = self._rig.settings
        place = next((place for place, one in enumerate(settings) if one.source == source), None)
        if place is None and len(settings) < _MOST_CAMERAS:
            name = next((camera.name for camera in self._found if camera.source == source), "")
            self._rig.change((*settings, CameraSettings(source, name)))
            place = len(settings)
            self._ask()
        if place is not None:
            self._choose(place)

    @Slot()
    def drop(self) -> None:
        """Read this camera no more; the last one stays."""
        settings = self._rig.settings
        if len(settings) > 1:
            self._rig.change(settings[: self._place] + settings[self._place + 1 :])
            self._choose(0)

    @Slot(str)
    def resize(self, size: str) -> None:
        """``1280x720``."""
        width, _, height = size.partition("x")
        self._change(width=int(width), height=int(height))

    @Slot(str)
    def turn(self, degrees: str) -> None:
        """How far the picture is turned."""
        self._change(rotation=int(degrees))

    @Slot(bool)
    def mirror(self, on: bool) -> None:  # noqa: FBT001 - a slot of QML
        """Whether the camera looks into a mirror."""
        self._change(is_mirrored=on)

    @Slot(bool)
    def showMirrored(self, on: bool) -> None:  # noqa: FBT001 - a slot of QML
        """Whether the picture is shown as in a mirror."""
        self._change(shows_mirrored=on)

    @Slot(str, int)
    def control(self, name: str, value: int) -> None:
        """A value for a control; out of its limits is brought back into them."""
        found = next((row for row in self._controls.rows if row.name == name), None)
        if found is not None:
            self._change(**{name: min(found.maximum, max(found.minimum, value))})

    @Slot(str)
    def leaveToCamera(self, name: str) -> None:
        """Let the camera set a control by itself."""
        if name in CONTROLS:
            self._change(**{name: None})

    @Slot()
    def save(self) -> None:
        """Keep everything as it is now."""
        try:
            self._rig.save()
        except OSError as error:
            _log.error("camera settings not kept", reason=str(error))
            self._saved = "failed"
        else:
            self._kept, self._saved = self._rig.settings, "saved"
        self.reread()

    @Slot()
    def revert(self) -> None:
        """Everything as it was kept."""
        self._saved = ""
        self._rig.change(self._kept)
        self._choose(min(self._place, len(self._kept) - 1))

    @Slot()
    def tryReading(self) -> None:
        """Show a code within some seconds."""
        self._test, self._test_began = ReadTest("waiting"), self._clock.monotonic()
        self.reread()

    @Slot()
    def reread(self) -> None:
        """A moment later, another language, or another setting."""
        if not self._is_open or self._feed is None:
            return
        if self._test.phase == "waiting" and self._clock.monotonic() - self._test_began > _TEST_LASTS_S:
            self._test = ReadTest("failed")
        words, texts = self._words(), self._texts
        settings, facts = self._rig.settings, self._feed.facts()
        place = min(self._place, len(settings) - 1)
        one, offer = settings[place], self._offers.get(settings[place].source, CameraOffer())
        self._cameras.show(choices(settings, self._found, place, texts))
        self._sizes.show(size_options(one, offer))
        self._rotations.show(rotation_options(one))
        self._controls.show(control_rows(one, offer, self._rig.refused(place), texts))
        self._publish(
            replace(
                derive(one, facts[place], self._measure(), words, texts),
                place=place,
                count=len(settings),
                has_controls=bool(offer.controls),
                is_changed=settings != self._kept,
                saved=self._saved,
                test=self._test,
            )
        )

    @property
    def _texts(self) -> Texts:
        return texts_in(self._words().language)

    def _measure(self) -> PictureQuality | None:
        frame = self._feed.latest() if self._feed is not None else None
        return None if frame is None else quality(middle(frame))

    def _choose(self, place: int) -> None:
        self._place = place
        if self._feed is not None:
            self._feed.pin(place)
        self.reread()

    def _change(self, **changes: Any) -> None:
        settings = list(self._rig.settings)
        settings[self._place] = msgspec.structs.replace(settings[self._place], **changes)
        self._saved = ""
        self._rig.change(settings)
        self.reread()

    def _see(self, code: ScannedCode) -> None:
        if self._is_open and self._test.phase == "waiting":
            seconds = self._clock.monotonic() - self._test_began
            self._test = read_test(code, seconds, self._words(), self._texts)
            self.reread()

    def _ask(self) -> None:
        """Which cameras there are, and what those that are read offer: devices answer when they like."""
        sources = [one.source for one in self._rig.settings]

        async def asking() -> tuple[tuple[FoundCamera, ...], dict[str, CameraOffer]]:
            found = await asyncio.to_thread(self._rig.found)
            return found, {source: await asyncio.to_thread(self._rig.offer, source) for source in sources}

        self._jobs.run(asking, self._know)

    def _know(self, answer: tuple[tuple[FoundCamera, ...], dict[str, CameraOffer]]) -> None:
        self._found, self._offers = answer
        self.reread()

    @Property(QObject, constant=True)
    def cameras(self) -> RowsModel:
        """Cameras that are read, and others (``CameraChoice``)."""
        return self._cameras

    @Property(QObject, constant=True)
    def sizes(self) -> RowsModel:
        """Sizes of pictures (``Option``)."""
        return self._sizes

    @Property(QObject, constant=True)
    def rotations(self) -> RowsModel:
        """Ways to hang (``Option``)."""
        return self._rotations

    @Property(QObject, constant=True)
    def controls(self) -> RowsModel:
        """What the camera offers (``ControlRow``)."""
        return self._controls

    @Property(int, notify=changed)
    def count(self) -> int:
        """Cameras that are read."""
        return self._props.count

    @Property(bool, notify=changed)
    def isMirrored(self) -> bool:
        """Whether the camera looks into a mirror."""
        return self._props.is_mirrored

    @Property(bool, notify=changed)
    def showsMirrored(self) -> bool:
        """Whether the picture is shown as in a mirror."""
        return self._props.shows_mirrored

    @Property(str, notify=changed)
    def figures(self) -> str:
        """Size and pictures a second."""
        return self._props.figures

    @Property(float, notify=changed)
    def sharpness(self) -> float:
        """From 0 to 1."""
        return self._props.sharpness

    @Property(str, notify=changed)
    def sharpnessText(self) -> str:
        """In a word."""
        return self._props.sharpness_text

    @Property(str, notify=changed)
    def sharpnessKind(self) -> str:
        """How good that is."""
        return self._props.sharpness_kind

    @Property(float, notify=changed)
    def light(self) -> float:
        """From 0 to 1."""
        return self._props.light

    @Property(str, notify=changed)
    def lightText(self) -> str:
        """In a word."""
        return self._props.light_text

    @Property(str, notify=changed)
    def lightKind(self) -> str:
        """How good that is."""
        return self._props.light_kind

    @Property(str, notify=changed)
    def advice(self) -> str:
        """What to do, empty for nothing."""
        return self._props.advice

    @Property(bool, notify=changed)
    def hasControls(self) -> bool:
        """Whether the camera offers anything to set."""
        return self._props.has_controls

    @Property(bool, notify=changed)
    def isChanged(self) -> bool:
        """Whether something is not kept yet."""
        return self._props.is_changed

    @Property(str, notify=changed)
    def saved(self) -> str:
        """``saved``, ``failed`` or empty."""
        return self._props.saved

    @Property(str, notify=changed)
    def testPhase(self) -> str:
        """``idle``, ``waiting``, ``read`` or ``failed``."""
        return self._props.test.phase

    @Property(str, notify=changed)
    def testTitle(self) -> str:
        """Which kind was read, and how fast."""
        return self._props.test.title

    @Property(str, notify=changed)
    def testDetail(self) -> str:
        """What the code says, as plain text."""
        return self._props.test.detail

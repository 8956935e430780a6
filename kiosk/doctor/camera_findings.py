"""What a test picture says of a camera, in words, and how to mend it."""

from collections.abc import Sequence
from typing import Final

from kiosk.doctor.findings import Finding
from kiosk.domain.camera import CameraControl, CameraFault, CameraTrial, ControlRefused

_ADVICE: Final[dict[CameraFault, str]] = {
    "missing": "Plug the camera in; kiosk camera list says which there are. Or start with --camera none and use a hand-held"
    " scanner.",
    "no_permission": "Add this user to the group video (usermod -aG video USER) and sign in again.",
    "busy": "Another program has the camera: end it. A terminal that runs here says in the manager's list how it does.",
    "no_camera": "This device gives no pictures (some cameras have a second one): choose one of kiosk camera list.",
    "no_picture": "The camera opens and sends nothing: plug it in directly, not through a hub, or try a smaller --size.",
    "hung": "The camera does not answer: pull its plug and put it back; if it happens again, change cable or port.",
    "frozen": "The camera sends the same picture again and again: pull its plug and put it back.",
    "black": "Black picture: take the cover or the film off the lens.",
    "dark": "Dark picture: more light where codes are held, or let the camera expose by itself (--exposure auto).",
    "dazzled": "Nearly white picture: a lamp or the sun shines into the lens; turn it away, or set a lower --exposure.",
    "blurred": "Blurred picture: hold a printed code where customers will, clean the lens, then --focus auto or another value.",
    "slow": "Too few pictures a second: a smaller --size, a USB port of its own, more light (long exposures take time).",
    "small": "Small picture: choose a --size of 1280x720 if the camera has it.",
    "refused": "The camera did not take every setting; kiosk camera show says which it offers.",
}
_REFUSED: Final = {
    "not_offered": "it has no such control",
    "out_of_range": "out of its range",
    "no_permission": "not allowed to this user",
    "not_taken": "not taken",
}


def camera_finding(trial: CameraTrial, others: Sequence[str] = ()) -> Finding:
    """One camera. ``others``: those that are plugged in."""
    settings = trial.settings
    faults = trial.faults
    name = settings.name or settings.source
    named = f"{name} ({settings.source})" if settings.name else name
    advice = " ".join(_ADVICE[fault] for fault in faults)
    if trial.state != "on":
        held = f", held by {', '.join(trial.held_by)}" if trial.held_by else ""
        there = f"; plugged in: {', '.join(others) or 'no camera at all'}" if trial.state == "missing" else ""
        return Finding("camera", ok=False, said=f"{named}: {trial.state.replace('_', ' ')}{held}{there}", advice=advice)
    return Finding("camera", ok=not faults, said=f"{named}: {'; '.join(_seen(trial))}", advice=advice)


def damaged_settings() -> Finding:
    """The file of the cameras makes no sense."""
    return Finding(
        "cameras",
        ok=False,
        said="the file cameras.json is damaged: the first camera is read as it comes",
        advice="Set the cameras again: kiosk camera set, or on the camera screen of the staff.",
    )


def no_camera_wanted() -> Finding:
    """None is to be read."""
    return Finding("camera", ok=True, said="none wanted")


def control_in_words(control: CameraControl) -> str:
    """What a control can, and where it stands."""
    now = "automatic" if control.is_automatic else str(control.value)
    may = ", or automatic" if control.has_automatic and not control.is_automatic else ""
    return f"{control.name} {control.minimum} to {control.maximum}{may} (now {now})"


def refusal_in_words(refused: ControlRefused) -> str:
    """Which setting was refused, and why."""
    value = "auto" if refused.value is None else refused.value
    return f"{refused.name} {value}: {_REFUSED[refused.reason]}"


def _seen(trial: CameraTrial) -> list[str]:
    edges = "nothing to judge sharpness by" if trial.edge_px is None else f"edges {trial.edge_px} px wide"
    mounting = [f"turned by {trial.settings.rotation}°"] if trial.settings.rotation else []
    mirrored = ["mirrored"] if trial.settings.is_mirrored else []
    offered = [control_in_words(control) for control in trial.offer.controls] or ["no focus, exposure or torch to set"]
    read = ", ".join(f"{code.symbology} {_short(code.text)}" for code in trial.codes)
    return [
        f"{trial.width} × {trial.height}, {trial.fps:g} a second",
        *mounting,
        *mirrored,
        f"brightness {trial.brightness} of 255, {edges}",
        *offered,
        *(f"refused {refusal_in_words(one)}" for one in trial.refused),
        f"read {read}" if read else "no code in view",
    ]


def _short(text: str) -> str:
    # What a code says is whatever somebody printed: no control characters on the terminal of whoever looks.
    plain = "".join(sign if sign.isprintable() else "·" for sign in text)
    return plain if len(plain) <= 60 else plain[:59] + "…"  # noqa: PLR2004 - a line

"""``python -m kiosk`` and the command ``kiosk``."""

from kiosk.stopping import leave_quietly_when_stopped


def main() -> None:
    """Take signals before anything else is loaded: that takes longest."""
    leave_quietly_when_stopped()
    from kiosk.cli import run_command_line

    run_command_line()


if __name__ == "__main__":
    main()

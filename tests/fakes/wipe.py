"""A disk that is searched and proofs that are kept, in memory."""

from collections.abc import Sequence

from kiosk.domain.wipe import WipeFacts, WipeProof
from kiosk.ports.wipe_search import DiskSearched


class MemoryDisk:
    """``content`` is everything that was written, by the name of its file."""

    def __init__(self) -> None:
        self.content: dict[str, str] = {"outbox.db": "", "log": ""}

    def search(self, texts: Sequence[str], since: float) -> DiskSearched:
        assert since > 0
        found = [name for name, said in self.content.items() if any(text in said for text in texts)]
        return DiskSearched(len(self.content), tuple(found))


class MemoryProofs:
    """``proofs`` is every search there was."""

    def __init__(self) -> None:
        self.proofs: list[WipeProof] = []

    def note(self, proof: WipeProof) -> None:
        self.proofs.append(proof)

    def facts(self) -> WipeFacts:
        failed = sum(not proof.is_clean for proof in self.proofs)
        return WipeFacts(len(self.proofs), failed, self.proofs[-1].at if self.proofs else None)

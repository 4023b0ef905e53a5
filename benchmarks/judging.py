"""What a measurement of understanding counts and tells: values that are right, lists that fit."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from training.comparison import Listed, Value


class Verdicts:
    """Counts over pages or documents, and what is wrong in the one that was added last."""

    def __init__(self) -> None:
        self.right: defaultdict[str, list[bool]] = defaultdict(list)
        self._counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.faults: list[str] = []

    def add(self, values: Iterable[Value], lists: Iterable[Listed]) -> None:
        """Count one page more: its single *values*, and each list with what is right in it."""
        self.faults = []
        for name, found, true in values:
            self.right[name].append(found == true)
            self.faults += [f"{name}: {found!r}, not {true!r}"] if found != true else []
        for listed in lists:
            same, extra, missing = map(len, listed[1:])
            self._counts[listed.name].update(found=same + extra, there=same + missing, same=same)
            if extra or missing:
                fault = f"{listed.name}: too much {listed.extra}, missing {listed.missing}"
                self.faults.append(fault)

    def tell(self) -> None:
        """Print how many values are right, and precision, recall and F1 of each list."""
        for name, verdicts in self.right.items():
            print(f"{name:12} right in {sum(verdicts)} of {len(verdicts)}")
        for name, count in self._counts.items():
            precision = count["same"] / max(1, count["found"])
            recall = count["same"] / max(1, count["there"])
            f1 = 2 * precision * recall / max(1e-9, precision + recall)
            print(f"{name:12} precision {precision:.2f}, recall {recall:.2f}, F1 {f1:.2f}", end="")
            print(f" ({count['found']} found, {count['there']} there)")

"""The partner tree as Qt reads it: branches, pages, and their ticks for the tray."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.library.arrangement.tree import Branch, TreeLeaf
from app.ui.tree.nodes import Node, build_nodes

LEAF_ROLE = Qt.ItemDataRole.UserRole  # TreeLeaf, None for a branch
COUNT_ROLE = Qt.ItemDataRole.UserRole + 1  # pages below a branch
OPEN_PAGE_ROLE = Qt.ItemDataRole.UserRole + 2  # whether this is the page that is read
BRANCH_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
LEAF_FLAGS = BRANCH_FLAGS | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemNeverHasChildren
ROOT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class PartnerModel(QAbstractItemModel):
    """The tree, whole or filtered.

    Signals:
        tick_wanted: the reader ticks (True) or unticks the page with this id.
    """

    tick_wanted = Signal(str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._branches: tuple[Branch, ...] = ()
        self._filter = ""
        self._root = Node("", "")
        self._nodes: list[Node] = [self._root]  # by their numbers, which indexes carry
        self._places: dict[str, list[Node]] = {}
        self._ticked: frozenset[str] = frozenset()
        self._open_page = ""

    def set_branches(self, branches: Sequence[Branch]) -> None:
        """Show *branches* in place of the earlier ones."""
        self._branches = tuple(branches)
        self._rebuild()

    def set_filter(self, wanted: str) -> None:
        """Keep what fits *wanted*, and the branches that lead to it."""
        if wanted != self._filter:
            self._filter = wanted
            self._rebuild()

    def set_ticked(self, page_ids: Iterable[str]) -> None:
        """Tick these pages wherever they stand, and no other."""
        ticked = frozenset(page_ids)
        changed, self._ticked = ticked ^ self._ticked, ticked
        self._repaint(changed, Qt.ItemDataRole.CheckStateRole)

    def set_open_page(self, page_id: str) -> None:
        """Mark the page that is read, wherever it stands."""
        before, self._open_page = self._open_page, page_id
        self._repaint({before, page_id}, OPEN_PAGE_ROLE)

    def node(self, index: Index) -> Node:
        """The node at *index*, the root for none."""
        number = index.internalId() if index.isValid() else 0
        return self._nodes[number] if number < len(self._nodes) else self._root

    def index_of(self, node: Node) -> QModelIndex:
        """Where *node* stands."""
        return ROOT if node is self._root else self.createIndex(node.row, 0, node.number)

    def keyed(self, key: str) -> QModelIndex:
        """Where the node called *key* stands; an invalid index where none does."""
        found = next((node for node in self._root.walk() if node.key == key), self._root)
        return self.index_of(found)

    def places(self, page_id: str) -> list[QModelIndex]:
        """Every place where the page stands, in order."""
        return [self.index_of(node) for node in self._places.get(page_id, ())]

    def branches(self) -> Iterator[QModelIndex]:
        """Every branch that is shown, parents first."""
        return (self.index_of(node) for node in self._root.walk() if not node.leaf)

    def first_meant(self) -> QModelIndex:
        """The first page that the filter names itself, else the first page of all."""
        leaves = [node for node in self._root.walk() if node.leaf]
        best = next((node for node in leaves if node.meant), leaves[0] if leaves else None)
        return self.index_of(best) if best else ROOT

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        children = self.node(parent).children
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row].number)

    def parent(self, child: Index = ROOT) -> QModelIndex:  # type: ignore[override]
        node = self.node(child).parent
        return QModelIndex() if node is None else self.index_of(node)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.column() > 0 else len(self.node(parent).children)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return LEAF_FLAGS if self.node(index).leaf else BRANCH_FLAGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        node = self.node(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return node.title
        if role == COUNT_ROLE:
            return node.count
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(node)
        if role == Qt.ItemDataRole.ToolTipRole:
            return describe(node.leaf) if node.leaf else node.title
        return self._leaf_data(node.leaf, role) if node.leaf else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        page = self.node(index).page
        if role != Qt.ItemDataRole.CheckStateRole or not page:
            return False
        # The tray decides; it answers with `set_ticked`.
        self.tick_wanted.emit(page, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def _leaf_data(self, leaf: TreeLeaf, role: int) -> object:
        if role == LEAF_ROLE:
            return leaf
        if role == OPEN_PAGE_ROLE:
            return leaf.id == self._open_page
        if role == Qt.ItemDataRole.CheckStateRole:
            ticked = leaf.id in self._ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return None

    def _rebuild(self) -> None:
        self.beginResetModel()
        self._root = build_nodes(self._branches, self._filter)
        self._nodes = [self._root, *self._root.walk()]
        self._places = {}
        for number, node in enumerate(self._nodes):
            node.number = number
            if node.leaf:
                self._places.setdefault(node.page, []).append(node)
        self.endResetModel()

    def _repaint(self, page_ids: Iterable[str], role: int) -> None:
        for page_id in page_ids:
            for index in self.places(page_id):
                self.dataChanged.emit(index, index, [role])


def describe(leaf: TreeLeaf) -> str:
    """A page at its place in words: "Finland, former partner, 1994–2023"."""
    state = "" if leaf.state == "current" else leaf.state
    state = "not yet known" if state == "unknown" else state
    standing = " ".join(part for part in (state, leaf.role) if part)
    return ", ".join(part for part in (leaf.title, standing, leaf.years) if part)


def _spoken(node: Node) -> str:
    if node.leaf:
        return describe(node.leaf)
    return f"{node.title}, {node.count} page{'s' if node.count != 1 else ''}"

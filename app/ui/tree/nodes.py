"""The rows of the partner tree, all of them or those that a filter keeps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.library.arrangement.headings import fold
from app.library.arrangement.tree import Branch, TreeLeaf
from app.ui.lists.folded import folded


@dataclass(eq=False, slots=True)
class Node:
    """A branch or a page at one of its places; *key* names it however the tree is filtered.

    *meant* is what the filter names itself, in contrast to what stays for the sake of others.
    """

    key: str
    title: str
    leaf: TreeLeaf | None = None
    parent: "Node | None" = None
    row: int = 0
    number: int = 0  # among all nodes, parents first
    children: list["Node"] = field(default_factory=list)
    meant: bool = False
    opens: bool = False  # is expanded while the filter is in force
    count: int = 0  # different pages in it and below

    @property
    def page(self) -> str:
        """The id of the page, empty for a branch."""
        return self.leaf.id if self.leaf else ""

    def attach(self, child: "Node") -> None:
        """Put *child* after the others."""
        child.parent, child.row = self, len(self.children)
        self.children.append(child)

    def walk(self) -> Iterator["Node"]:
        """Every node below, parents first."""
        for child in self.children:
            yield child
            yield from child.walk()


def build_nodes(branches: Sequence[Branch], wanted: str = "") -> Node:
    """The root of the tree, with what fits *wanted* only.

    A page stays when each word of *wanted* stands in its title or in that of a branch above it,
    and at least one in its own. All pages of a branch stay whose own title has every word.
    """
    words = tuple(fold(wanted).split())
    root = Node("", "")
    for branch in branches:
        _add_branch(root, branch, words, "", inherits=False)
    return root


def _add_branch(
    parent: Node, branch: Branch, words: tuple[str, ...], above: str, *, inherits: bool
) -> None:
    """Add *branch* to *parent* if anything in it stays; with *inherits* all of it does."""
    title = folded(branch.title)
    node = Node(branch.id, branch.title)
    node.meant = bool(words) and all(word in title for word in words)
    whole = inherits or node.meant or not words
    for leaf in branch.pages:
        meant = _is_meant(words, leaf.title, f"{above} {title}")
        if whole or meant:
            node.attach(Node(f"{branch.id}#{leaf.id}", leaf.title, leaf, meant=meant))
    for child in branch.children:
        _add_branch(node, child, words, f"{above} {title}", inherits=whole)
    if node.children:
        node.opens = any(child.meant or child.opens for child in node.children) or (
            node.meant and not branch.children
        )
        node.count = len({each.page for each in node.walk() if each.leaf})
        parent.attach(node)


def _is_meant(words: tuple[str, ...], title: str, above: str) -> bool:
    """Whether the filter names a page called *title* below branches with folded titles *above*."""
    own = folded(title) if words else ""
    return any(word in own for word in words) and all(
        word in own or word in above for word in words
    )

"""Fetches the fonts of `resources/fonts` from pinned npm packages: python packaging/fonts.py.

Needs npm and fontTools. Run again it writes the same bytes, so a difference in git is a change
of ours. The fonts are kept as their makers built them, but for two Noto families that npm has
only as web fonts: those are unpacked to TTF and given the names that a desktop looks for.
"""

import hashlib
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parents[1] / "resources" / "fonts"
STYLES = {
    "400Regular": "Regular",
    "400Regular_Italic": "Italic",
    "500Medium": "Medium",
    "600SemiBold": "SemiBold",
    "600SemiBold_Italic": "SemiBoldItalic",
}
WEIGHTS = {"400": "Regular", "600": "SemiBold"}


@dataclass(frozen=True)
class Family:
    """One family: the npm package that holds it and the faces that we take from it."""

    name: str
    package: str
    version: str
    sha256: str  # of the package's tarball
    faces: tuple[str, ...]
    use: str

    @property
    def stem(self) -> str:
        """The family's name as it stands in file names."""
        return self.name.replace(" ", "")


EXPO = "@expo-google-fonts/"
FAMILIES = (
    Family(
        "Inter", EXPO + "inter", "0.4.2",
        "b5c1e5878c07a5637169da9f7b1f370c69709f1f8de55998e2522f7aa9dfe2a9",
        ("400Regular", "400Regular_Italic", "500Medium", "600SemiBold"),
        "Window, headings",
    ),
    Family(
        "Source Serif 4", EXPO + "source-serif-4", "0.4.1",
        "84f0b412fbc9b0b666d6fe04620b2cd2e54bfd49ca61fe0663a9e5beb30afcc4",
        ("400Regular", "400Regular_Italic", "600SemiBold", "600SemiBold_Italic"),
        "Running text",
    ),
    Family(
        "Source Code Pro", EXPO + "source-code-pro", "0.4.1",
        "e00a889c711535f7662ed2e8158560c5dba0c36cffd4f1f2cd30d1b07e89ade1",
        ("400Regular",),
        "Preformatted text",
    ),
    Family(
        "Noto Serif", EXPO + "noto-serif", "0.4.2",
        "78810a8143112a326def7ec976601ecb9855a9e79082c727246beec4f0531d0c",
        ("400Regular",),
        "Letters that Source Serif 4 and Inter lack; U+FFFD",
    ),
    Family(
        "Noto Naskh Arabic", EXPO + "noto-naskh-arabic", "0.4.5",
        "2f93452f15b3bdd86b922be17f247986d4d0e2ae7a1ca51f5d80326b2680628e",
        ("400Regular", "600SemiBold"),
        "Arabic",
    ),
    Family(
        "Noto Serif Hebrew", EXPO + "noto-serif-hebrew", "0.4.2",
        "9a7a1fd368db164b41a6be2f3adbe6699f3850e0188f7635ee5a93a45c8c65e3",
        ("400Regular", "600SemiBold"),
        "Hebrew in text",
    ),
    Family(
        "Noto Sans Hebrew", EXPO + "noto-sans-hebrew", "0.4.1",
        "f82f8e852e3355521c511f2762a0130216d208d108bf4739aa977eb6a6d3012c",
        ("400Regular", "600SemiBold"),
        "Hebrew in headings",
    ),
    Family(
        "Noto Sans Armenian", EXPO + "noto-sans-armenian", "0.4.2",
        "2e25bf01929800ac7f61cb69750839a92555371f66d5d1fef515b2b2ad83b0fc",
        ("400Regular", "600SemiBold"),
        "Armenian in headings",
    ),
    Family(
        "Noto Sans Georgian", EXPO + "noto-sans-georgian", "0.4.3",
        "2dfa188c507dc5587fa05a2ffc474aba026ddbd4af1d7f6f42ff9cb039d7dc0d",
        ("400Regular", "600SemiBold"),
        "Georgian in headings",
    ),
    Family(
        "Noto Serif Armenian", "@fontsource/noto-serif-armenian", "5.3.0",
        "7a1d3b2dacf717b8762d1a9b134452dce960cc3a28704eb01f9e72d8e53c9bd9",
        ("armenian-400", "armenian-600"),
        "Armenian in text",
    ),
    Family(
        "Noto Serif Georgian", "@fontsource/noto-serif-georgian", "5.3.0",
        "db7df0cfe81d736af344b9d52ec2baf93d41e73f461069014466af20ce0fcb64",
        ("georgian-400", "georgian-600"),
        "Georgian in text",
    ),
)  # fmt: skip


def main() -> int:
    """Write every font, its licence and SOURCES.md anew; return 0."""
    FONTS.mkdir(parents=True, exist_ok=True)
    for stale in (*FONTS.glob("*.ttf"), *FONTS.glob("OFL-*.txt")):
        stale.unlink()
    with tempfile.TemporaryDirectory() as folder:
        for family in FAMILIES:
            _write_family(family, _unpack(family, Path(folder)))
    (FONTS / "SOURCES.md").write_text(_sources(), encoding="utf-8")
    return 0


def _unpack(family: Family, folder: Path) -> Path:
    """Fetch the family's package with npm, check it and return its unpacked folder."""
    into = folder / family.stem
    into.mkdir()
    command = ["npm", "pack", "--silent", f"{family.package}@{family.version}"]
    subprocess.run(command, cwd=into, check=True, stdout=subprocess.DEVNULL)
    (tarball,) = into.glob("*.tgz")
    found = hashlib.sha256(tarball.read_bytes()).hexdigest()
    if found != family.sha256:
        raise SystemExit(f"{family.package} {family.version} has changed: its SHA-256 is {found}")
    with tarfile.open(tarball) as archive:
        archive.extractall(into, filter="data")
    return into / "package"


def _write_family(family: Family, package: Path) -> None:
    for face in family.faces:
        if face in STYLES:
            source = package / face / f"{family.stem}_{face}.ttf"
            target = FONTS / f"{family.stem}-{STYLES[face]}.ttf"
            target.write_bytes(source.read_bytes())
        else:
            _write_web_font(family, package, face)
    # Where there is a LICENSE_FONT, LICENSE speaks of the package's code.
    own = package / "LICENSE_FONT"
    text = (own if own.exists() else package / "LICENSE").read_text(encoding="utf-8")
    (FONTS / f"OFL-{family.stem}.txt").write_text(text.rstrip() + "\n", encoding="utf-8")


def _write_web_font(family: Family, package: Path, face: str) -> None:
    slug = family.package.rpartition("/")[2]
    style = WEIGHTS[face.rpartition("-")[2]]
    font = TTFont(package / "files" / f"{slug}-{face}-normal.woff", recalcTimestamp=False)
    font.flavor = None
    if style != "Regular":
        # Without these two names the weight is taken for a family of its own.
        font["name"].setName(family.name, 16, 3, 1, 0x409)
        font["name"].setName(style, 17, 3, 1, 0x409)
    font.save(FONTS / f"{family.stem}-{style}.ttf")


def _sources() -> str:
    lines = [
        "# Fonts",
        "",
        "Every font here is under the SIL Open Font License 1.1; the licence of each family is in",
        "the file named beside it. `packaging/fonts.py` fetches them.",
        "",
        "| Family | Version | For | npm package | Licence |",
        "|---|---|---|---|---|",
    ]
    for family in FAMILIES:
        face = TTFont(FONTS / f"{family.stem}-Regular.ttf")
        version = face["name"].getDebugName(5).partition(";")[0].removeprefix("Version ")
        lines.append(
            f"| {family.name} | {version} | {family.use} "
            f"| `{family.package}` {family.version} | [OFL](OFL-{family.stem}.txt) |"
        )
    lines += [
        "",
        "Noto Serif Armenian and Noto Serif Georgian are the packages' web fonts, which hold their",
        "own script only, unpacked to TTF and with the names of their weight added. All other",
        "files are unchanged.",
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())

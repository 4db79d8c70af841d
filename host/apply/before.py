"""What a snapshot has to keep besides the paths of a plan: files that scripts make, states of units, and settings of the kernel."""
import os

from base import units
from base.found import find, is_directory, is_file, names_in
from base.paths import Paths
from release.manifest import Derive
from release.plan_rows import Plan
from release.records import Facts
from release.release import Release


def beside_inputs(paths: Paths, derives: list[Derive]) -> list[str]:
    """Regular files in the folders of scripts' inputs, which is where they write."""
    folders = {os.path.dirname(path) for derive in derives for path in derive["files"]}
    found: list[str] = []
    for folder in sorted(folders):
        inside = [os.path.join(folder, name) for name in names_in(paths, folder) if not name.startswith(".sitec-")]
        found += [path for path in inside if is_file(paths, path)]
    return found


def derived_now(paths: Paths, release: Release, plan: Plan) -> list[str]:
    """Files that the scripts of a plan may write over, and those that they will make if all goes as it did."""
    due = {row["name"] for row in plan["derive"]}
    derives = [derive for derive in release.manifest["derive"] if derive["name"] in due]
    existing = beside_inputs(paths, derives)
    acting = {row["path"] for row in plan["paths"] if row["action"] != "none"}
    return [path for path in existing if path not in acting]


def folders_now(paths: Paths, release: Release, plan: Plan) -> dict[str, list[str]]:
    """The names in the folders that the scripts of a plan write into: what is new there afterwards is theirs."""
    due = {row["name"] for row in plan["derive"]}
    folders = {os.path.dirname(path) for derive in release.manifest["derive"] if derive["name"] in due for path in derive["files"]}
    return {folder: names_in(paths, folder) for folder in sorted(folders) if is_directory(paths, folder)}


def named_units(release: Release, confirmed: Release | None) -> set[str]:
    return {row["unit"] for item in (release, confirmed) if item for row in item.manifest["units"]}


def kernel_values(paths: Paths, texts: list[bytes]) -> dict[str, str]:
    """What the kernel says now of the keys in the texts of sysctl.d files."""
    values: dict[str, str] = {}
    for text in texts:
        for key in [line.split("=", 1)[0].strip() for line in text.decode().split("\n") if "=" in line and not line.startswith("#")]:
            place = paths.at("/proc/sys/" + key.replace(".", "/"))
            if os.path.exists(place):
                with open(place, encoding="utf-8", errors="replace") as file:
                    values[key] = file.read().strip()
    return values


def facts_now(paths: Paths, release: Release, confirmed: Release | None, plan: Plan) -> Facts:
    """What a snapshot keeps besides paths."""
    units_now = units.observe(sorted({*[row["unit"] for row in plan["units"]], *[row["unit"] for row in plan["verbs"]], *named_units(release, confirmed)}))
    units_now |= units.pulled_in([row["unit"] for row in plan["units"] if "start" in row["action"]])
    return {
        "units": {name: unit["ActiveState"] for name, unit in units_now.items()},
        # Nothing since packages enable nothing; programs of earlier releases, which may be the guard, look for it.
        "brought": [],
        "kernel": kernel_values(paths, sysctl_texts(paths, release, plan)),
        "folders": folders_now(paths, release, plan),
    }


def sysctl_texts(paths: Paths, release: Release, plan: Plan) -> list[bytes]:
    """The texts of the files that say what the kernel's settings are to be, and were."""
    texts = [release.raw(path) for path in plan["sysctl"] if path in release.entries]
    live = [find(paths, path, content=True) for path in plan["sysctl"]]
    return texts + [found.content for found in live if found is not None and found.content is not None]

"""What files say besides until the confirmation."""

from release.manifest import FileEntry
from release.plan_rows import ToldPlan
from release.release import Release


def windowed(release: Release, plan: ToldPlan) -> dict[str, str]:
    """The files that say something besides until the confirmation, and what."""
    texts = {path: window_text(entry, release, plan) for path, entry in release.entries.items() if entry["type"] == "file"}
    return {path: text for path, text in texts.items() if text}


def window_text(entry: FileEntry, release: Release, plan: ToldPlan) -> str:
    """Additional lines of a file until the confirmation: only where its daemon is notified or started."""
    started = {row["unit"] for row in plan["units"] if "start" in row["action"]}
    told = {row["daemon"] for row in plan["verbs"]} | {daemon["name"] for daemon in release.manifest["daemons"] if daemon["unit"] in started}
    asked = {notification["daemon"] for notification in entry.get("notify", [])}
    return entry.get("untilConfirmed", "") if told & asked else ""

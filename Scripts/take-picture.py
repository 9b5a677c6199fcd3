#!/usr/bin/env python3
"""Takes docs/pictures/today.png: the page Today of an organizer in the demo group, as wide as a desktop.

    make build browser-tools
    .build-browser/bin/python3 Scripts/take-picture.py

The demo group has names in six scripts. Their fonts are fetched from Debian into a folder of their own, which is thrown
away: nothing is installed. `--fonts FOLDER` takes them from a folder instead.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

TOP = Path(__file__).resolve().parent.parent
sys.path.append(str(TOP / "Tests/Browser"))
from house import House  # noqa: E402

PROGRAM = TOP / ".build/debug/spadework"
PICTURE = TOP / "docs/pictures/today.png"
PACKAGES = ["fonts-noto-core", "fonts-noto-cjk"]
LARGEST = 150_000


def fetch_fonts(folder):
    """Their packages, unpacked into `folder`."""
    subprocess.run(["apt-get", "download", "-q", *PACKAGES], cwd=folder, check=True)
    for package in Path(folder).glob("*.deb"):
        subprocess.run(["dpkg-deb", "-x", package, folder], check=True)
        package.unlink()


def browser_fonts(fonts, folder):
    """A configuration that knows these fonts alone, Noto Sans first."""
    path = Path(folder) / "fonts.conf"
    path.write_text(f"""<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<dir>{fonts}</dir>
<cachedir>{folder}/cache</cachedir>
<alias binding="strong"><family>sans-serif</family><prefer><family>Noto Sans</family><family>Noto Sans CJK SC</family></prefer></alias>
<alias binding="strong"><family>system-ui</family><prefer><family>Noto Sans</family><family>Noto Sans CJK SC</family></prefer></alias>
</fontconfig>
""")
    return {**os.environ, "FONTCONFIG_FILE": str(path)}


def spadework(house, *arguments):
    run = subprocess.run([PROGRAM, *arguments, "--data", house.folder], check=True, capture_output=True, text=True)
    return run.stdout


def take(house, organizer, environment):
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"], env=environment)
        page = browser.new_page(viewport={"width": 1280, "height": 800}, base_url=house.address)
        link = spadework(house, "user", "link", f"organizer{organizer}@townsville.example", "--address", house.address)
        page.goto(link.split()[-1])
        page.fill("[name=password]", "a long and quiet street")
        page.locator("main form button").last.click()
        page.wait_for_url("**/today*")
        page.goto("/today")  # Once more, without the welcome.
        page.screenshot(path=PICTURE)
        browser.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--fonts", help="a folder with the fonts of all six scripts")
    # This one promised something to people of several scripts.
    parser.add_argument("--seed", default=3, type=int, help="which of the many demo groups")
    parser.add_argument("--organizer", default=4, type=int, help="whose day it is: 1, 2 …")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        fonts = options.fonts or folder
        if not options.fonts:
            fetch_fonts(folder)
        house = House(str(PROGRAM))
        spadework(house, "demo", "--people", "2000", "--seed", str(options.seed))
        with house:
            take(house, options.organizer, browser_fonts(fonts, folder))
    size = PICTURE.stat().st_size
    print(f"{PICTURE.relative_to(TOP)}: {size} bytes")
    sys.exit(size > LARGEST)


if __name__ == "__main__":
    main()

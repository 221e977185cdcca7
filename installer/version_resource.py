"""What Windows shows under Properties of the program file; the version is that of `navplan/__init__.py`."""

import re

WORDS = {
    "CompanyName": "NavPlan",
    "FileDescription": "NavPlan – planlegging for Nav-kontoret og kommunen",
    "InternalName": "NavPlan",
    "LegalCopyright": "NavPlan. Lisensene til det som følger med, står under Om NavPlan.",
    "OriginalFilename": "NavPlan.exe",
    "ProductName": "NavPlan",
}
BOKMAL, UNICODE = 0x0414, 0x04B0


def numbers(version: str) -> tuple[int, int, int, int]:
    """The four numbers that Windows compares; what follows the numbers, as in «1.2.0rc1», does not count."""
    found = re.match(r"(\d+)\.(\d+)\.(\d+)", version)
    if found is None:
        raise ValueError(f"{version} is not a version of three numbers")
    return int(found[1]), int(found[2]), int(found[3]), 0


def version_resource(version: str) -> str:
    """The resource as the builder reads it."""
    words = {**WORDS, "FileVersion": version, "ProductVersion": version}
    table = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in words.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers(version)}, prodvers={numbers(version)}, mask=0x3f,"
        " flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)), kids=["
        f"StringFileInfo([StringTable('{BOKMAL:04x}{UNICODE:04x}', [{table}])]),"
        f" VarFileInfo([VarStruct('Translation', [{BOKMAL}, {UNICODE}])])])\n"
    )

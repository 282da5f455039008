"""Addresses as QR codes."""


def qr_code(address: str) -> str:
    """Return a QR code as a data URI, dark on light also where the page is dark."""
    import segno

    return str(segno.make(address, micro=False).svg_data_uri(scale=8, light="white"))

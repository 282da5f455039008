"""How the pages are served."""

import secrets
from dataclasses import dataclass, field

#: H, I, P and H on the keys of a telephone.
DEFAULT_PORT = 4474
LOOPBACK = "127.0.0.1"


@dataclass(frozen=True)
class Settings:
    """How the pages are served.

    Attributes
    ----------
    port : int
        The port on this computer.
    token : str
        Opens the pages once; see `security.Guard`.
    lan : str or None
        Address of this computer in the home network, on which a phone may send recordings and be a
        remote; None for none.
    lan_port : int
        The port on that address.
    demo : bool
        Whether a bundled clip plays instead of a camera.
    """

    port: int = DEFAULT_PORT
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24), repr=False)
    lan: str | None = None
    lan_port: int = DEFAULT_PORT + 1
    demo: bool = False

    @property
    def hosts(self) -> tuple[str, ...]:
        """The names by which a browser on this computer reaches the pages."""
        return tuple(f"{name}:{self.port}" for name in (LOOPBACK, "localhost", "[::1]"))

    @property
    def lan_host(self) -> str | None:
        """The name by which a phone reaches this computer; None where it does not."""
        return None if self.lan is None else f"{self.lan}:{self.lan_port}"

    @property
    def address(self) -> str:
        """The address that opens the pages, once."""
        return f"http://{self.hosts[0]}/?token={self.token}"

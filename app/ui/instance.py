"""One window for a reader: a second start hands over to the first and ends."""

import contextlib
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 2000
HEARD = b"heard\n"


class Instance(QObject):
    """The claim to be the one running program of this reader and this data folder.

    The claim is a lock file, because asking by local socket would load QtNetwork before the
    window is painted. The socket has no name outside this machine.

    Signals:
        called: a second start asks for a place, or for nothing but the window (empty text).
    """

    called = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        with contextlib.suppress(OSError):  # where nothing can be written, nobody is first
            folder.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:20]
        self._name = f"entente-{digest}"
        self._lock = QLockFile(str(folder / "entente.lock"))
        self._lock.setStaleLockTime(0)  # a lock is stale only when its process is gone
        self._server: QLocalServer | None = None
        self._calls: list[QLocalSocket] = []

    def claim(self) -> bool:
        """Say whether this is the first start, and be so from now on."""
        if self._lock.tryLock(0):
            return True
        # Where the lock cannot be written, nobody else can hold it either.
        return self._lock.error() != QLockFile.LockError.LockFailedError

    def listen(self) -> None:
        """Begin to hear second starts."""
        from PySide6.QtNetwork import QLocalServer  # after the first paint

        QLocalServer.removeServer(self._name)  # what a crash has left
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)
        self._server.listen(self._name)

    def hand_over(self, place: str) -> bool:
        """Ask the first start for *place*; say whether it has heard."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(WAIT_MS):
            return False
        socket.write(place.encode() + b"\n")
        heard = socket.waitForReadyRead(WAIT_MS) or socket.bytesAvailable() > 0
        socket.disconnectFromServer()
        return heard

    def release(self) -> None:
        """Give the claim up."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    @Slot()
    def _on_connected(self) -> None:
        if self._server is None:
            return
        while (socket := self._server.nextPendingConnection()) is not None:
            self._calls.append(socket)
            socket.readyRead.connect(self._on_ready)
            socket.disconnected.connect(self._on_ready)
        self._on_ready()

    @Slot()
    def _on_ready(self) -> None:
        """Read what the callers say, answer, and forget those who have gone.

        The sockets stay the server's: deleted from their own signal, they crashed Qt 6.11.
        """
        for socket in list(self._calls):
            if socket.canReadLine():
                place = bytes(socket.readLine().data()).decode(errors="replace").strip()
                socket.write(HEARD)
                socket.flush()
                self.called.emit(place)
            if socket.state() == socket.LocalSocketState.UnconnectedState:
                self._calls.remove(socket)

"""A server on loopback that counts who connects."""

import socket
import threading


class CountingServer:
    def __init__(self) -> None:
        self.count = 0
        self.requests: list[bytes] = []
        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))
        self._socket.listen(64)
        self.port = self._socket.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            connection, _ = self._socket.accept()
            self.count += 1
            with connection:
                try:
                    connection.settimeout(0.5)
                    self.requests.append(connection.recv(200))
                    connection.sendall(b"HTTP/1.0 404 Not Found\r\nContent-Length: 0\r\n\r\n")
                except OSError:
                    pass

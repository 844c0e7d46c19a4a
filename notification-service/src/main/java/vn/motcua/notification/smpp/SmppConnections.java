package vn.motcua.notification.smpp;

import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Connections that come about in time or not at all, encrypted where the account says so. */
record SmppConnections(SmppAccount account, SSLSocketFactory encryption)
        implements ConnectionFactory {

    @Override
    public Connection createConnection(String host, int port) throws IOException {
        var plain = new Socket();
        try {
            int millis = Math.toIntExact(account.connectTimeout().toMillis());
            plain.connect(new InetSocketAddress(host, port), millis);
            plain.setTcpNoDelay(true);
            return new SocketConnection(account.tls() ? encrypted(plain, millis) : plain);
        } catch (IOException failed) {
            plain.close();
            throw failed;
        }
    }

    private Socket encrypted(Socket plain, int millis) throws IOException {
        var socket =
                (SSLSocket) encryption.createSocket(plain, account.host(), account.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        // The certificate has to be of this host; without this any trusted one would do.
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(millis);
        socket.startHandshake();
        return socket;
    }
}

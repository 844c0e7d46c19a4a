package vn.motcua.notification.brandname;

import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import vn.motcua.notification.sms.SmsAnswer;
import vn.motcua.notification.sms.SmsAnswer.Accepted;
import vn.motcua.notification.sms.SmsAnswer.Refused;
import vn.motcua.notification.sms.SmsAnswer.RefusedForNow;
import vn.motcua.notification.sms.SmsMessage;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Viettel's bulk SMS over SOAP: {@code wsCpMt}, answered by a result and a sentence. */
record ViettelConversation(BrandnameAccount account) implements Conversation {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String VIETTEL = "http://impl.bulkSms.ws/";
    private static final String TAKEN = "1";

    @Override
    public String contentType() {
        return "text/xml; charset=utf-8";
    }

    @Override
    public Optional<String> request(SmsMessage message) {
        var written = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(written);
            xml.writeStartElement("soapenv", "Envelope", SOAP);
            xml.writeNamespace("soapenv", SOAP);
            xml.writeNamespace("impl", VIETTEL);
            xml.writeStartElement("soapenv", "Body", SOAP);
            xml.writeStartElement("impl", "wsCpMt", VIETTEL);
            element(xml, "User", account.user());
            element(xml, "Password", account.password());
            element(xml, "CPCode", account.cpCode());
            element(xml, "RequestID", Conversation.number(message));
            element(xml, "UserID", message.to());
            element(xml, "ReceiverID", message.to());
            element(xml, "ServiceID", account.sender());
            element(xml, "CommandCode", "bulksms");
            element(xml, "Content", message.text());
            element(xml, "ContentType", Conversation.isUnicode(message.text()) ? "1" : "0");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("XML could not be written", impossible);
        }
        return Optional.of(written.toString());
    }

    @Override
    public SmsAnswer read(SmsMessage message, String body) throws NoAnswer {
        Document answer = parse(body);
        String result = text(answer, "result").orElseThrow(() -> new NoAnswer("No result in it"));
        if (result.equals(TAKEN)) {
            return new Accepted(List.of(Conversation.number(message)), false);
        }
        String said = text(answer, "message").orElse("") + " (" + result + ")";
        return account.permanent().contains(result) ? new Refused(said) : new RefusedForNow(said);
    }

    private static Document parse(String body) throws NoAnswer {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            // It would print what it cannot read.
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(body)));
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("XML cannot be read safely", impossible);
        } catch (SAXException | IOException unreadable) {
            throw new NoAnswer("Not XML");
        }
    }

    private static Optional<String> text(Document answer, String name) {
        var found = answer.getElementsByTagNameNS("*", name);
        return found.getLength() == 0
                ? Optional.empty()
                : Optional.of(found.item(0).getTextContent().strip());
    }

    private static void element(XMLStreamWriter xml, String name, String value)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
}

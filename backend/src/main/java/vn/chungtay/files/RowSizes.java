package vn.chungtay.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jboss.logging.Logger;
import vn.chungtay.shared.Refusal;

/**
 * Looks at how large the rows of a workbook are before they are read: the reader holds a row in memory as wide as it says it is, and all
 * shared texts. A cell of a few bytes can say it stands in the 300 millionth column.
 */
final class RowSizes {

    private static final Logger LOG = Logger.getLogger(RowSizes.class);

    /** As many as a spreadsheet program has. */
    static final int MOST_COLUMNS = 16_384;

    static final int MOST_SHARED_TEXTS = 1_000_000;
    /** Of a row, of a shared text, of whatever else stands between two elements. */
    private static final int MOST_AT_ONCE = 4 << 20;
    /** Cells of all rows together, the empty ones on the way to the last of a row among them. */
    private static final long MOST_PLACES = 64L << 20;

    private static final XMLInputFactory FACTORY = factory();

    private final Measured content;
    private final XMLStreamReader xml;
    private long places;
    private int texts;

    private RowSizes(InputStream content) throws XMLStreamException {
        this.content = new Measured(content);
        this.xml = FACTORY.createXMLStreamReader(this.content);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * Goes over a part; which of them hold rows, only the workbook itself says, so it is asked of all.
     *
     * @throws Refusal 400 when a row, or what is shared by rows, is larger than is taken
     */
    static void check(InputStream part) {
        try {
            new RowSizes(part).walk();
        } catch (Refusal tooLarge) {
            throw tooLarge;
        } catch (XMLStreamException | RuntimeException noXml) {
            LOG.debug("A picture, or what the reader refuses in its turn", noXml);
        }
    }

    private void walk() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                content.begin();
                switch (xml.getLocalName()) {
                    case "row" -> row();
                    case "si" -> text();
                    default -> {}
                }
            }
        }
    }

    private void row() throws XMLStreamException {
        int cells = 0;
        int width = 0;
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (xml.getLocalName().equals("c")) {
                        cells++;
                        width = Math.max(width, Math.max(cells, column(xml.getAttributeValue(null, "r"))));
                        refuseIf(width > MOST_COLUMNS);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
        places += width;
        refuseIf(places > MOST_PLACES);
    }

    private void text() throws XMLStreamException {
        texts++;
        refuseIf(texts > MOST_SHARED_TEXTS);
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** Which column an address such as {@code AB12} names; 0 when there is none. */
    private static int column(String address) {
        int column = 0;
        for (int i = 0; address != null && i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
            refuseIf(column > MOST_COLUMNS);
        }
        return column;
    }

    private static void refuseIf(boolean tooLarge) {
        if (tooLarge) {
            throw Refusal.badRequest("FILE_UNPACKS_TOO_LARGE");
        }
    }

    /** Ends when too much is read without anything new beginning. */
    private static final class Measured extends FilterInputStream {

        private long read;

        Measured(InputStream content) {
            super(content);
        }

        void begin() {
            read = 0;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int some = super.read(into, from, most);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int some) {
            read += some;
            refuseIf(read > MOST_AT_ONCE);
        }
    }
}

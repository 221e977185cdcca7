// Asks veraPDF's library about PDF files: one line for each broken rule, and one when all of a file has been judged.
// Arguments: profiles parted by commas (2a,ua1), then the files. Columns are parted by tabs: file, profile, rule, message.
import java.io.FileInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class Verdicts {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  public static void main(String[] args) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (int i = 1; i < args.length; i++)
      for (String profile : args[0].split(",")) judge(args[i], profile);
  }

  private static void judge(String file, String profile) throws Exception {
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(profile);
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(file), flavour)) {
      PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false);
      ValidationResult result = validator.validate(parser);
      Map<String, String> broken = new TreeMap<>();
      for (TestAssertion assertion : result.getTestAssertions())
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
          broken.putIfAbsent(rule, assertion.getMessage() + " " + assertion.getLocation().getContext());
        }
      broken.forEach((rule, message) -> say(file, profile, rule, message));
      say(file, profile, result.isCompliant() ? "compliant" : "broken", "");
    }
  }

  private static void say(String file, String profile, String rule, String message) {
    OUT.println(String.join("\t", file, profile, rule, message.replaceAll("\\s+", " ")));
  }
}

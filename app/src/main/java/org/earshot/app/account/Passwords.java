package org.earshot.app.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Makes passwords, and hashes them so that the algorithm is named in the hash.
public final class Passwords {
  /// NIST SP 800-63B-4 section 3.1.1.2 asks for 15 where a password stands alone, and 8 at the very
  /// least; 10 is what people bear without writing it on the screen.
  public static final int SHORTEST = 10;

  /// bcrypt reads no more bytes; a longer password would be cut without a word.
  public static final int MOST_BYTES = 72;

  /// Without what looks alike: 0 and o, 1, i and l.
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  /// Four groups of five from 31 letters: 99 bits.
  private static final int GROUPS = 4;

  private static final int GROUP = 5;

  private final PasswordEncoder encoder =
      new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder()));
  private final SecureRandom random = new SecureRandom();

  /// @throws IllegalArgumentException with a line for people when the password is too short or long
  String hash(String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw new IllegalArgumentException("a password has " + SHORTEST + " characters at least");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new IllegalArgumentException("a password has " + MOST_BYTES + " bytes at most");
    }
    return encoded(password);
  }

  boolean matches(String password, String hash) {
    return encoder.matches(password, hash);
  }

  /// A password that can be read out on the telephone.
  public String make() {
    var made = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        made.append('-');
      }
      made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return made.toString();
  }

  private String encoded(String password) {
    var hash = encoder.encode(password);
    if (hash == null) {
      throw new IllegalStateException("no hash came of a password");
    }
    return hash;
  }
}

package vn.motcua.intake.numbering;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.nio.file.Path;

/** Where numbers are kept: in the store, and in a file that has nothing to do with it. */
@Configuration(proxyBeanMethods = false)
class NumberingConfiguration {

    @Bean
    Counters counters(MongoTemplate mongo) {
        return new Counters(mongo);
    }

    @Bean
    NumbersFile numbersFile(@Value("${motcua.intake.numbers-file}") Path file) {
        return NumbersFile.open(file);
    }
}

package vn.motcua.reporting.recount;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets recounts come by themselves. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RecountConfiguration {}
